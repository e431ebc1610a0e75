package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import java.util.List;

/** DescribeDisks. */
final class DescribeDisks implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        String type = parameters.text("DiskType").orElse("all");
        List<Disk> disks = account.disks()
                .all(
                        parameters.region(),
                        it -> (type.equals("all") || it.type().word().equals(type))
                                && parameters
                                        .jsonTexts("DiskIds")
                                        .map(ids -> ids.contains(it.id()))
                                        .orElse(true)
                                && parameters
                                        .text("InstanceId")
                                        .map(it.instanceId()::equals)
                                        .orElse(true)
                                && parameters
                                        .text("Category")
                                        .map(category -> category.equals("all") || category.equals(it.category()))
                                        .orElse(true)
                                && parameters
                                        .text("Status")
                                        .map(status -> status.equals("All") || status.equals(status(it)))
                                        .orElse(true)
                                && TagFilter.fits(parameters, account.tagsOf(it.id())));
        return AnswerForms.page(parameters, disks, "Disks", "Disk", it -> fields(it, account));
    }

    private static String status(Disk disk) {
        return disk.instanceId().isEmpty() ? "Available" : "In_use";
    }

    private static Node.Fields fields(Disk disk, Account account) {
        Node.Fields fields = Node.Fields.none()
                .with("DiskId", disk.id())
                .with("DiskName", "")
                .with("Type", disk.type().word())
                .with("Category", disk.category())
                .with("Size", disk.size())
                .with("Device", disk.device())
                .with("Status", status(disk))
                .with("InstanceId", disk.instanceId())
                .with("SourceSnapshotId", disk.sourceSnapshotId())
                .with("Encrypted", disk.encrypted())
                .with("RegionId", disk.region())
                .with("ZoneId", disk.region() + "-b")
                .with("CreationTime", AnswerForms.time(disk.createdAt()))
                .with("OperationLocks", "OperationLock", List.<Node.Fields>of());
        return AnswerForms.withTags(fields, account.tagsOf(disk.id()));
    }
}
