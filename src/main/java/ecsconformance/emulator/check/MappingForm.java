package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.check.CreateImageRequest.MappingEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each disk of a mapping has a device, a type and a size of the documented form, and there are at most 26. */
public record MappingForm(int most, int smallest, int largest, Pattern device) implements Check<CreateImageRequest> {

    private static final Pattern DEVICE = Pattern.compile("/dev/xvd[a-z]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    public MappingForm() {
        this(26, 5, 2000, DEVICE);
    }

    public MappingForm of(int fewest, int greatest) {
        return new MappingForm(most, fewest, greatest, device);
    }

    public MappingForm upTo(int disks) {
        return new MappingForm(disks, smallest, largest, device);
    }

    public MappingForm naming(String form) {
        return new MappingForm(most, smallest, largest, Pattern.compile(form));
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return all(request, account).stream().findFirst();
    }

    @Override
    public List<Refusal> all(CreateImageRequest request, Account account) {
        if (request.method() != CreateImageRequest.Method.MAPPING) {
            return List.of();
        }
        List<MappingEntry> entries = request.mapping();
        return Stream.of(
                        Check.refuseIf(entries.size() > most, Refusals.TOO_MANY_DISKS),
                        any(
                                entries,
                                MappingEntry::device,
                                it -> device.matcher(it).matches(),
                                Refusals.DEVICE_MALFORMED),
                        any(
                                entries,
                                MappingEntry::diskType,
                                it -> DiskType.of(it).isPresent(),
                                Refusals.DISK_TYPE_NOT_SUPPORTED),
                        any(entries, MappingEntry::size, this::isSize, Refusals.SIZE_NOT_SUPPORTED))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refusal> any(
            List<MappingEntry> entries,
            Function<MappingEntry, Optional<String>> part,
            Predicate<String> right,
            Refusal refusal) {
        return Check.refuseIf(
                entries.stream().flatMap(entry -> part.apply(entry).stream()).anyMatch(right.negate()), refusal);
    }

    private boolean isSize(String text) {
        return NUMBER.matcher(text).matches()
                && Integer.parseInt(text) >= smallest
                && Integer.parseInt(text) <= largest;
    }
}
