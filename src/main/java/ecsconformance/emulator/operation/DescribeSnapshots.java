package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.util.List;

/** DescribeSnapshots. */
final class DescribeSnapshots implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        String status = parameters.text("Status").orElse("all");
        List<Snapshot> snapshots = account.snapshots()
                .all(
                        parameters.region(),
                        it -> (status.equals("all") || it.status(account.now()).equals(status))
                                && parameters
                                        .text("InstanceId")
                                        .map(it.instanceId()::equals)
                                        .orElse(true)
                                && parameters
                                        .text("DiskId")
                                        .map(it.diskId()::equals)
                                        .orElse(true)
                                && parameters
                                        .text("SnapshotName")
                                        .map(it.name()::equals)
                                        .orElse(true)
                                && parameters
                                        .jsonTexts("SnapshotIds")
                                        .map(ids -> ids.contains(it.id()))
                                        .orElse(true)
                                && parameters
                                        .text("SourceDiskType")
                                        .map(it.diskType().word()::equalsIgnoreCase)
                                        .orElse(true)
                                && parameters
                                        .text("Encrypted")
                                        .map(wanted -> it.encrypted() || !wanted.equals("true"))
                                        .orElse(true)
                                && parameters
                                        .text("Usage")
                                        .map(usage(it, account)::equals)
                                        .orElse(true)
                                && TagFilter.fits(parameters, account.tagsOf(it.id())));
        return AnswerForms.page(parameters, snapshots, "Snapshots", "Snapshot", it -> fields(it, account));
    }

    private static Node.Fields fields(Snapshot snapshot, Account account) {
        Node.Fields fields = Node.Fields.none()
                .with("SnapshotId", snapshot.id())
                .with("SnapshotName", snapshot.name())
                .with("Description", "")
                .with("Status", snapshot.status(account.now()))
                .with("Progress", snapshot.isReady(account.now()) ? "100%" : "0%")
                .with("CreationTime", AnswerForms.time(snapshot.createdAt()))
                .with("SourceDiskId", snapshot.diskId())
                .with("SourceDiskSize", snapshot.size())
                .with("SourceDiskType", snapshot.diskType().word())
                .with("SnapshotType", "user")
                .with("Category", snapshot.category())
                .with("Encrypted", snapshot.encrypted())
                .with("Usage", usage(snapshot, account))
                .with("ProductCode", "");
        return AnswerForms.withTags(fields, account.tagsOf(snapshot.id()));
    }

    private static String usage(Snapshot snapshot, Account account) {
        return isUsed(snapshot, account) ? "image" : "none";
    }

    static boolean isUsed(Snapshot snapshot, Account account) {
        return !account.images()
                .all(
                        snapshot.region(),
                        image -> image.disks().stream()
                                .anyMatch(disk -> disk.snapshotId().equals(snapshot.id())))
                .isEmpty();
    }
}
