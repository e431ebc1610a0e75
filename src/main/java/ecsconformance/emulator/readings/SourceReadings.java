package ecsconformance.emulator.readings;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.AccountChecks.ImageNameFree;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.CreateImageRequest.Method;
import ecsconformance.emulator.check.DiskChecks.OneSystemDisk;
import ecsconformance.emulator.check.FormChecks.SourceNamed;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The choices that the page leaves about InstanceId, SnapshotId and DiskDeviceMapping as sources, and about their priority. */
final class SourceReadings {

    private static final String MAPPED = "DiskDeviceMapping.1.SnapshotId";
    private static final Pattern ID = Pattern.compile("[is]-[a-z]{2}[0-9][a-z0-9]{17}");

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("source-missing", "the code for a request without any source",
            Choice.of("missing", "MissingParameter"),
            Choice.of("all-empty", "InvalidParameter.AllEmpty",
                RefusalChange.instead(Refusals.SOURCE_MISSING, Refusals.ALL_EMPTY))),
        Reading.of("data-snapshot-alone", "the code for a data snapshot that is the only source",
            Choice.of("system-disk", "not from a system disk"),
            Choice.of("white-list", "not on the white list",
                RefusalChange.instead(Refusals.NOT_FROM_SYSTEM_DISK, Refusals.NOT_ON_WHITE_LIST)),
            Choice.of("kind", "of a wrong kind",
                RefusalChange.instead(Refusals.NOT_FROM_SYSTEM_DISK, Refusals.SNAPSHOT_CATEGORY))),
        Reading.of("source-empty", "a request whose only source is sent empty",
            Choice.of("all-empty", "InvalidParameter.AllEmpty"),
            Choice.of("missing", "MissingParameter", emptied(Refusals.SOURCE_MISSING)),
            Choice.of("not-found", "the empty id does not exist", emptied(Refusals.SNAPSHOT_NOT_FOUND),
                RefusalChange.instead(sends("InstanceId"), Refusals.ALL_EMPTY, Refusals.INSTANCE_NOT_FOUND)),
            Choice.of("malformed", "the empty id is not valid", emptied(malformed("SnapshotId")),
                RefusalChange.instead(sends("InstanceId"), Refusals.ALL_EMPTY, malformed("InstanceId")))),
        Reading.of("mapping-empty", "a disk of a mapping of which everything is sent empty",
            Choice.of("left-out", "counts as left out"),
            Choice.of("empty-disk", "is an empty disk",
                RefusalChange.instead(sends(MAPPED), Refusals.ALL_EMPTY, Refusals.NO_SYSTEM_SNAPSHOT))),
        Reading.of("source-empty-beside", "a source that is sent empty beside another",
            Choice.of("left-out", "counts as left out"),
            Choice.of("refused", "the empty id does not exist", form(SourceReadings::emptyBeside))),
        Reading.of("id-form", "an id that no resource could have",
            Choice.of("not-found", "does not exist"),
            Choice.of("malformed", "is not valid", form(SourceReadings::oddId))),
        Reading.of("lower-priority", "a source that one of higher priority leaves unused",
            Choice.of("ignored", "is not looked at"),
            Choice.of("checked", "must exist and be valid",
                change(it -> it.altered(ImageNameFree.class, free -> free.and(SourceReadings::unused))))));
    // spotless:on

    private SourceReadings() {}

    private static Case sends(String parameter) {
        return (request, n) -> request.parameters().containsKey(parameter);
    }

    private static Change<?> emptied(Refusal refusal) {
        return RefusalChange.instead(Refusals.ALL_EMPTY, refusal);
    }

    private static Refusal malformed(String parameter) {
        return new Refusal(400, "Invalid" + parameter + ".Malformed", "The specified " + parameter + " is not valid.");
    }

    private static Change<?> form(Check<CreateImageRequest> more) {
        return change(it -> it.altered(SourceNamed.class, named -> named.and(more)));
    }

    private static Optional<Refusal> emptyBeside(CreateImageRequest request, Account account) {
        return isEmpty(request, "InstanceId")
                ? Optional.of(Refusals.INSTANCE_NOT_FOUND)
                : Check.refuseIf(
                        isEmpty(request, MAPPED) || isEmpty(request, "SnapshotId"), Refusals.SNAPSHOT_NOT_FOUND);
    }

    private static boolean isEmpty(CreateImageRequest request, String parameter) {
        return request.parameters().getOrDefault(parameter, "-").isEmpty();
    }

    private static Optional<Refusal> oddId(CreateImageRequest request, Account account) {
        return switch (request.method()) {
            case INSTANCE ->
                odd("InstanceId", "i-", request.text("InstanceId").stream().toList());
            case SNAPSHOT ->
                odd("SnapshotId", "s-", request.text("SnapshotId").stream().toList());
            default ->
                odd(
                        "SnapshotId",
                        "s-",
                        request.mapping().stream()
                                .flatMap(disk -> disk.snapshotId().stream())
                                .toList());
        };
    }

    private static Optional<Refusal> odd(String parameter, String kind, List<String> ids) {
        return Check.refuseIf(
                ids.stream()
                        .anyMatch(id -> !id.startsWith(kind) || !ID.matcher(id).matches()),
                malformed(parameter));
    }

    /** The faults of the mapping or the snapshot, were it the source. */
    private static Optional<Refusal> unused(CreateImageRequest request, Account account) {
        CreateImageRequest mapping = request.with("InstanceId", Optional.empty());
        return new MappingForm()
                .check(mapping, account)
                .or(() -> unusedMapping(mapping, account))
                .or(() -> request.text("SnapshotId").flatMap(id -> unusedSnapshot(request, id, account)));
    }

    private static Optional<Refusal> unusedMapping(CreateImageRequest request, Account account) {
        if (request.method() != Method.MAPPING) {
            return Optional.empty();
        }
        List<MappedDisk> disks = request.mapping().stream()
                .map(disk -> new MappedDisk(disk, disk.snapshotId().flatMap(id -> find(request, id, account))))
                .toList();
        boolean unknown = disks.stream()
                .anyMatch(disk ->
                        disk.entry().snapshotId().isPresent() && disk.snapshot().isEmpty());
        return unknown ? Optional.of(Refusals.SNAPSHOT_NOT_FOUND) : new OneSystemDisk().check(disks, account);
    }

    private static Optional<Refusal> unusedSnapshot(CreateImageRequest request, String id, Account account) {
        Optional<Snapshot> snapshot = find(request, id, account);
        return snapshot.isEmpty()
                ? Optional.of(Refusals.SNAPSHOT_NOT_FOUND)
                : Check.refuseIf(snapshot.get().diskType() == DiskType.DATA, Refusals.NOT_FROM_SYSTEM_DISK);
    }

    private static Optional<Snapshot> find(CreateImageRequest request, String id, Account account) {
        return account.snapshots().find(id, request.region());
    }
}
