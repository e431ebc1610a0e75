package ecsconformance.emulator.readings;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Account.TokenUse;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.CreateImageRequest.MappingEntry;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.CreateImage;
import ecsconformance.emulator.operation.Operations;
import ecsconformance.emulator.operation.Operations.Operation;
import ecsconformance.emulator.operation.Parameters;
import ecsconformance.emulator.operation.Tokens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The choices that the page leaves about the effects. */
final class OperationReadings {

    private static final Pattern DISK = Pattern.compile("DiskDeviceMapping\\.(\\d{1,4})(\\..*)");

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("disk-states", "a disk that stands in the way of its snapshot",
            Choice.of("at-once", "refuses the request"),
            Choice.of("late", "lets the image end as CreateFailed",
                late(Refusals.DISK_STATUS, Refusals.DISK_TRANSFERRING, Refusals.DEVICE_STATUS_INVALID,
                    Refusals.CREATING_SNAPSHOT, Refusals.SYSTEM_SNAPSHOT_MISSING, Refusals.SNAPSHOT_FAILED,
                    Refusals.DISK_CATEGORY))),
        Reading.of("quotas", "a quota that is used up",
            Choice.of("at-once", "refuses the request"),
            Choice.of("late", "lets the image end as CreateFailed",
                late(Refusals.IMAGE_QUOTA_EXCEEDED, Refusals.SNAPSHOT_QUOTA_EXCEEDED))),
        Reading.of("token-of-a-refusal", "the ClientToken of a request that was refused",
            Choice.of("free", "can be used with other parameters"),
            Choice.of("used-up", "is used up", survivingRefusals(), refusingAgain())),
        Reading.of("token-unused-parameter", "a repeat with another Architecture or Platform where neither is used",
            Choice.of("counts", "has other parameters"),
            Choice.of("does-not-count", "is the same request",
                Tokens.SEAM.change(
                    tokens -> tokens.repeating((used, sent) -> without(used, sent).equals(without(sent, sent)))))),
        Reading.of("disk-number-order", "the order of disks whose numbers N have one digit and two",
            Choice.of("numbers", "is that of the numbers"),
            Choice.of("text", "is that of the letters",
                CreateImage.UNDERSTANDING.change(before -> sent -> inTextOrder(before.apply(sent))))));
    // spotless:on

    private OperationReadings() {}

    private static Change<?> late(Refusal... refusals) {
        return CreateImage.LATE.change(before -> {
            Set<Refusal> all = new HashSet<>(before);
            all.addAll(List.of(refusals));
            return all;
        });
    }

    private static Map<String, String> without(Map<String, String> parameters, Map<String, String> sent) {
        Map<String, String> rest = new HashMap<>(parameters);
        if (new CreateImageRequest(sent).method() != CreateImageRequest.Method.MAPPING) {
            rest.keySet().removeAll(Set.of("Architecture", "Platform"));
        }
        return rest;
    }

    /** The disk that is first as a text has the lowest of the numbers, and so on. */
    private static CreateImageRequest inTextOrder(CreateImageRequest request) {
        List<Integer> numbers = request.mapping().stream().map(MappingEntry::n).toList();
        List<Integer> asText =
                numbers.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        Map<String, String> renumbered = new HashMap<>();
        request.parameters().forEach((name, value) -> {
            Matcher disk = DISK.matcher(name);
            int place = disk.matches() ? asText.indexOf(Integer.valueOf(disk.group(1))) : -1;
            renumbered.put(place < 0 ? name : "DiskDeviceMapping." + numbers.get(place) + disk.group(2), value);
        });
        return new CreateImageRequest(renumbered);
    }

    /** Also a refused request uses its token up. */
    private static Change<Operation> survivingRefusals() {
        return Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
            Answer answer = operation.answer(account, parameters);
            if (answer instanceof Answer.Refused) {
                parameters
                        .text("ClientToken")
                        .filter(token -> account.tokenUse(token).isEmpty())
                        .ifPresent(token -> account.use(token, new TokenUse(parameters.all(), "", account.now())));
            }
            return answer;
        });
    }

    /** The same request once more is refused for what it was refused for, and is no success without an image. */
    private static Change<Operation> refusingAgain() {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) -> operation.answer(account, again(account, parameters)));
    }

    private static Parameters again(Account account, Parameters parameters) {
        boolean repeats = parameters
                .text("ClientToken")
                .flatMap(account::tokenUse)
                .filter(use -> use.imageId().isEmpty() && use.parameters().equals(parameters.all()))
                .isPresent();
        Map<String, String> sent = new HashMap<>(parameters.all());
        sent.remove("ClientToken");
        return repeats ? new Parameters(sent) : parameters;
    }
}
