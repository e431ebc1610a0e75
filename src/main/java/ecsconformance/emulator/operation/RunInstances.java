package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** RunInstances from an own image that is Available, or from any public one, which is an id that does not begin with m-. */
final class RunInstances implements Operation {

    private static final int PUBLIC_IMAGE_SIZE = 40;
    private static final int MOST = 100;
    private static final int MOST_DATA_DISKS = 16;

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("ImageId").isEmpty()) {
            return AnswerForms.missing("ImageId");
        }
        String imageId = parameters.text("ImageId").get();
        Optional<Image> image = account.images().find(imageId, parameters.region());
        if (image.isEmpty() && imageId.startsWith("m-")) {
            return AnswerForms.notFound("Image");
        }
        if (image.filter(it -> !it.isReady(account.now())).isPresent()) {
            return AnswerForms.refused(403, "ImageNotReady", "The specified image is not Available yet.");
        }
        int amount = parameters.number("Amount", 1);
        if (amount < 1 || amount > MOST) {
            return AnswerForms.refused(400, "InvalidParameter.Amount", "The specified parameter Amount is not valid.");
        }
        if (dataDisks(parameters) + image.map(it -> it.disks().size()).orElse(1) > MOST_DATA_DISKS + 1) {
            return AnswerForms.refused(
                    403, "InstanceDiskLimitExceeded", "An instance has at most " + MOST_DATA_DISKS + " data disks.");
        }
        List<Node.Text> ids = new ArrayList<>();
        for (int count = 0; count < amount; count++) {
            ids.add(new Node.Text(start(account, parameters, imageId, image).id()));
        }
        return new Answer.Granted(Node.Fields.none().with("InstanceIdSets", "InstanceIdSet", ids));
    }

    private static Instance start(Account account, Parameters parameters, String imageId, Optional<Image> image) {
        Instance instance = account.instances()
                .put(new Instance(
                        account.newId("i"),
                        parameters.region(),
                        "Pending",
                        false,
                        imageId,
                        parameters.text("InstanceName").orElse(""),
                        account.now()));
        account.tag(instance.id(), TagFilter.sent(parameters));
        account.after(account.statusChange(), () -> starting(account, instance));
        List<Image.ImageDisk> disks = image.map(Image::disks)
                .orElse(List.of(new Image.ImageDisk("/dev/xvda", DiskType.SYSTEM, PUBLIC_IMAGE_SIZE, "")));
        Set<String> taken = new HashSet<>();
        for (Image.ImageDisk disk : disks) {
            int size = disk.type() == DiskType.SYSTEM ? parameters.number("SystemDisk.Size", disk.size()) : disk.size();
            boolean encrypted = disk.type() == DiskType.SYSTEM && parameters.flag("SystemDisk.Encrypted");
            attach(account, instance, disk.type(), size, disk.device(), disk.snapshotId(), encrypted);
            taken.add(disk.device());
        }
        for (int n = 1; n <= dataDisks(parameters); n++) {
            int size = parameters.number("DataDisk." + n + ".Size", PUBLIC_IMAGE_SIZE);
            boolean encrypted = parameters.flag("DataDisk." + n + ".Encrypted");
            String device = Devices.next(taken).orElseThrow();
            taken.add(device);
            attach(account, instance, DiskType.DATA, size, device, "", encrypted);
        }
        return instance;
    }

    private static void starting(Account account, Instance instance) {
        InstanceStatusChange.change(account, instance, "Pending", "Starting");
        account.after(
                account.statusChange(), () -> InstanceStatusChange.change(account, instance, "Starting", "Running"));
    }

    private static int dataDisks(Parameters parameters) {
        int count = 0;
        while (parameters.text("DataDisk." + (count + 1) + ".Size").isPresent()) {
            count++;
        }
        return count;
    }

    private static void attach(
            Account account,
            Instance instance,
            DiskType type,
            int size,
            String device,
            String snapshotId,
            boolean encrypted) {
        Disk disk = Disk.usual(account.newId("d"), instance, type, size, device, snapshotId, account.now());
        account.disks().put(encrypted ? disk.encryptedDisk() : disk);
    }
}
