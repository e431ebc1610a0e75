package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Each disk of a mapping has a device, a type and a size of the documented form, and there are at most 26. */
record MappingForm(int most, int smallest, int largest, Pattern device) implements Check<CreateImageRequest> {

    private static final Pattern DEVICE = Pattern.compile("/dev/xvd[a-z]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    MappingForm() {
        this(26, 5, 2000, DEVICE);
    }

    MappingForm of(int fewest, int greatest) {
        return new MappingForm(most, fewest, greatest, device);
    }

    MappingForm upTo(int disks) {
        return new MappingForm(disks, smallest, largest, device);
    }

    MappingForm naming(String form) {
        return new MappingForm(most, smallest, largest, Pattern.compile(form));
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        if (request.method() != CreateImageRequest.Method.MAPPING) {
            return Optional.empty();
        }
        List<MappingEntry> entries = request.mapping();
        if (entries.size() > most) {
            return Optional.of(Refusals.TOO_MANY_DISKS);
        }
        if (entries.stream()
                .anyMatch(entry -> entry.device()
                        .filter(it -> !device.matcher(it).matches())
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

    private boolean isSize(String text) {
        return NUMBER.matcher(text).matches()
                && Integer.parseInt(text) >= smallest
                && Integer.parseInt(text) <= largest;
    }
}
