package ecsconformance.explore;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.TagForm.SentTag;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers that a fair endpoint may give beside those of the emulator's readings: other codes where no error row speaks
 * of a condition, and refusals of requests of which the page does not say that they are allowed.
 */
final class Allowances {

    private static final Pattern DISK = Pattern.compile("DiskDeviceMapping\\.(\\d+)\\.(\\w+)");

    /** A code that no error row has, the statuses and codes that say the same, and the clause that it is about. */
    private record Unofficial(String emulated, String allowed, String clause) {}

    private static final List<Unofficial> UNOFFICIAL = List.of(
            new Unofficial(
                    ".*Tag.*",
                    "4.. (.*Tag.*|InvalidParameter.*|MissingParameter.*|.*QuotaExceed.*)",
                    "parameter/Tag.N.Key"),
            new Unofficial(
                    "InvalidDiskType.*",
                    "400 (InvalidDiskType.*|InvalidDiskCategory.*|InvalidParameter.*|OperationDenied)",
                    "parameter/DiskDeviceMapping.N.DiskType"),
            new Unofficial(
                    "InvalidDiskSize.*",
                    "40[03] InvalidDiskSize.*|400 InvalidSize.*|400 InvalidParameter.*",
                    "parameter/DiskDeviceMapping.N.Size"),
            new Unofficial(
                    "InvalidClientToken.*", "400 (InvalidClientToken.*|InvalidParameter.*)", "parameter/ClientToken"),
            new Unofficial(
                    "Idempotent.*|InvalidIdempotence.*",
                    "40[03] (Idempoten.*|InvalidIdempotence.*)",
                    "common/idempotency"),
            new Unofficial(
                    "InvalidRegion.*",
                    "4.. (InvalidRegion.*|InvalidParameter.*|Missing.*)|404 Invalid(Snapshot|Instance)Id.NotFound",
                    "parameter/RegionId"),
            new Unofficial("InvalidParameter\\.DiskDeviceMapping", "4.. .*", "usage/method-3/data-disks"),
            new Unofficial("InvalidParameter.*", "400 InvalidParameter.*", "common/errors"),
            new Unofficial(
                    "Invalid(Snapshot|Instance)Id\\.Malformed", "400 Invalid(Snapshot|Instance)Id.*", "common/errors"));

    /** Requests that the page neither allows nor forbids, and the statuses and codes they may be refused with. */
    private record Open(Predicate<Map<String, String>> holds, String codes) {}

    private static final List<Open> OPEN = List.of(
            new Open(
                    sent -> numbers(sent).size() > 1
                            && numbers(sent).last() - numbers(sent).first()
                                    >= numbers(sent).size(),
                    "4.. .*"),
            new Open(sent -> !numbers(sent).isEmpty() && numbers(sent).first() != 1, "4.. .*"),
            new Open(sent -> numbers(sent).size() > 17, "4.. .*"),
            new Open(Allowances::repeatsASnapshot, "4.. .*"),
            new Open(sent -> sent.containsKey("Colour"), "400 (UnsupportedParameter|InvalidParameter.*)"),
            new Open(
                    sent -> sent.keySet().stream().anyMatch(name -> name.matches("Tag\\.\\d+\\.[kv].*"))
                            && sent.keySet().stream().anyMatch(name -> name.matches("Tag\\.\\d+\\.[KV].*"))
                            && !spellingsAgree(sent),
                    "4.. .*"),
            new Open(
                    sent -> sent.entrySet().stream()
                            .anyMatch(it ->
                                    it.getValue().isEmpty() && !it.getKey().startsWith("Tag")),
                    "400 (Invalid.*|Missing.*|OperationDenied)|404 Invalid.*NotFound"));

    private Allowances() {}

    static Optional<String> clause(String code) {
        return UNOFFICIAL.stream()
                .filter(it -> code.matches(it.emulated()))
                .map(Unofficial::clause)
                .findFirst();
    }

    /** Whether the answer says the same as a refusal whose code no error row has. */
    static boolean saysTheSame(Refusal unofficial, JudgedCall heard) {
        return UNOFFICIAL.stream()
                .filter(it -> unofficial.code().matches(it.emulated()))
                .findFirst()
                .filter(it -> (heard.status() + " " + heard.code()).matches(it.allowed()))
                .isPresent();
    }

    /** Whether the request is one that may be refused so although no condition of the emulator does. */
    static boolean isOpen(Map<String, String> sent, JudgedCall heard) {
        return heard.kind() == JudgedCall.Kind.REFUSED
                && OPEN.stream()
                        .anyMatch(it ->
                                it.holds().test(sent) && (heard.status() + " " + heard.code()).matches(it.codes()));
    }

    private static TreeSet<Integer> numbers(Map<String, String> sent) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : sent.keySet()) {
            Matcher disk = DISK.matcher(name);
            if (disk.matches()) {
                numbers.add(Integer.valueOf(disk.group(1)));
            }
        }
        return numbers;
    }

    private static boolean repeatsASnapshot(Map<String, String> sent) {
        List<String> ids = sent.entrySet().stream()
                .filter(it -> it.getKey().matches("DiskDeviceMapping\\.\\d+\\.SnapshotId"))
                .map(Map.Entry::getValue)
                .toList();
        return ids.stream().distinct().count() < ids.size();
    }

    /** Whether the deprecated spellings of tags say the same as the current ones, where both are sent. */
    static boolean spellingsAgree(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(it -> it.getKey().matches("Tag\\.\\d+\\.[kv].*"))
                .allMatch(it -> {
                    String name = it.getKey();
                    int last = name.lastIndexOf('.') + 1;
                    String current = name.substring(0, last)
                            + Character.toUpperCase(name.charAt(last))
                            + name.substring(last + 1);
                    return it.getValue().equals(sent.getOrDefault(current, it.getValue()));
                });
    }

    /** The values that are sent for a key. Where it is sent more than once the page does not say which of them counts. */
    static List<String> tagValues(Map<String, String> sent, String key) {
        return SentTag.of(sent).stream()
                .filter(tag -> tag.key().filter(key::equals).isPresent())
                .map(tag -> tag.value().orElse(""))
                .toList();
    }

    /** The parameters that no method of higher priority silences. */
    static Map<String, String> whatCounts(Map<String, String> sent) {
        CreateImageRequest.Method method = AllowedAnswers.method(sent);
        Map<String, String> counts = new HashMap<>(sent);
        counts.keySet().removeIf(name -> switch (method) {
            case INSTANCE -> name.matches("SnapshotId|DiskDeviceMapping.*|Architecture|Platform");
            case MAPPING -> name.equals("SnapshotId");
            default -> name.matches("Architecture|Platform");
        });
        return counts;
    }
}
