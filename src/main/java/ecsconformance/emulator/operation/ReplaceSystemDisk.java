package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import java.util.Optional;

/** ReplaceSystemDisk of a Stopped instance, with an own image that is Available and holds no data-disk snapshot. */
final class ReplaceSystemDisk implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        Optional<Instance> found =
                account.instances().find(parameters.text("InstanceId").orElse(""), parameters.region());
        if (found.isEmpty()) {
            return AnswerForms.notFound("Instance");
        }
        Optional<Image> image = account.images().find(parameters.text("ImageId").orElse(""), parameters.region());
        if (image.isEmpty()) {
            return AnswerForms.notFound("Image");
        }
        Instance instance = found.get();
        if (!instance.status().equals("Stopped")) {
            return AnswerForms.refused(
                    403,
                    "IncorrectInstanceStatus",
                    "The current status of the resource does not support this operation.");
        }
        if (!image.get().isReady(account.now())) {
            return AnswerForms.refused(403, "ImageNotReady", "The specified image is not Available yet.");
        }
        if (image.get().disks().stream().anyMatch(disk -> disk.type() == DiskType.DATA)) {
            return AnswerForms.refused(
                    400, "OperationDenied", "The specified image contains the snapshot, do not support the operation.");
        }
        Image.ImageDisk system = image.get().disks().get(0);
        account.disksOf(instance).stream()
                .filter(disk -> disk.type() == DiskType.SYSTEM)
                .forEach(disk -> {
                    account.disks().remove(disk.id());
                    account.untag(disk.id());
                });
        Disk disk = account.disks()
                .put(Disk.usual(
                        account.newId("d"),
                        instance,
                        DiskType.SYSTEM,
                        parameters.number("SystemDisk.Size", system.size()),
                        system.device(),
                        system.snapshotId(),
                        account.now()));
        account.instances().put(instance.from(image.get().id()));
        return AnswerForms.granted("DiskId", disk.id());
    }
}
