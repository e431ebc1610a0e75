package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Each disk of a mapping has a device, a type and a size of the documented form, and there are at most 26. */
final class MappingForm implements Check<CreateImageRequest> {

    private static final int MOST = 26;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 2000;
    private static final Pattern DEVICE = Pattern.compile("/dev/xvd[a-z]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        if (request.method() != CreateImageRequest.Method.MAPPING) {
            return Optional.empty();
        }
        List<MappingEntry> entries = request.mapping();
        if (entries.size() > MOST) {
            return Optional.of(Refusals.TOO_MANY_DISKS);
        }
        if (entries.stream()
                .anyMatch(entry -> entry.device()
                        .filter(it -> !DEVICE.matcher(it).matches())
                        .isPresent())) {
            return Optional.of(Refusals.DEVICE_MALFORMED);
        }
        if (entries.stream()
                .anyMatch(entry ->
                        entry.diskType().filter(it -> DiskType.of(it).isEmpty()).isPresent())) {
            return Optional.of(Refusals.DISK_TYPE_NOT_SUPPORTED);
        }
        return Check.refuseIf(
                entries.stream()
                        .anyMatch(
                                entry -> entry.size().filter(it -> !isSize(it)).isPresent()),
                Refusals.SIZE_NOT_SUPPORTED);
    }

    private static boolean isSize(String text) {
        return NUMBER.matcher(text).matches()
                && Integer.parseInt(text) >= SMALLEST
                && Integer.parseInt(text) <= LARGEST;
    }
}
