package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.operation.Operations.Operation;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The operations on instances. */
final class InstanceOperations {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int PUBLIC_IMAGE_SIZE = 40;
    private static final int MOST = 100;
    private static final int MOST_DATA_DISKS = 16;

    private InstanceOperations() {}

    static Answer describe(Account account, Parameters parameters) {
        List<Instance> instances = account.instances()
                .all(
                        parameters.region(),
                        it -> parameters.allowsId("InstanceIds", it.id())
                                && parameters.allows("Status", it.status()::equals)
                                && parameters.allows("InstanceName", it.name()::equals)
                                && parameters.allows("ImageId", it.imageId()::equals)
                                && TagOperations.fits(parameters, account.tagsOf(it.id())));
        return AnswerForms.page(parameters, instances, "Instances", "Instance", it -> fields(it, account));
    }

    private static Node.Fields fields(Instance instance, Account account) {
        List<Node.Fields> locks =
                instance.securityLocked() ? List.of(Node.Fields.none().with("LockReason", "security")) : List.of();
        Node.Fields fields = Node.Fields.none()
                .with("InstanceId", instance.id())
                .with("InstanceName", instance.name())
                .with("Status", instance.status())
                .with("ImageId", instance.imageId())
                .with("RegionId", instance.region())
                .with("ZoneId", instance.region() + "-b")
                .with("InstanceType", "ecs.t1.small")
                .with(
                        "ResourceGroupId",
                        account.resourceGroups().stream().findFirst().orElse(""))
                .with("OSType", "linux")
                .with("OSName", "CentOS")
                .with("CreationTime", MINUTES.format(instance.createdAt()))
                .with("OperationLocks", "LockReason", locks);
        return AnswerForms.withTags(fields, account.tagsOf(instance.id()));
    }

    /** RunInstances from an own image that is Available, or from any public one, which is an id that does not begin with m-. */
    static Answer run(Account account, Parameters parameters) {
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
        account.tag(instance.id(), TagOperations.sent(parameters));
        account.after(account.statusChange(), () -> starting(account, instance));
        List<Image.ImageDisk> disks = image.map(Image::disks)
                .orElse(List.of(new Image.ImageDisk(Devices.SYSTEM, DiskType.SYSTEM, PUBLIC_IMAGE_SIZE, "")));
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

    /** DeleteInstance, with its disks; a running one only by force. */
    static Answer delete(Account account, Parameters parameters) {
        return AnswerForms.ofNamed("Instance", account.instances(), parameters, instance -> {
            if (!instance.status().equals("Stopped") && !parameters.flag("Force")) {
                return AnswerForms.refused(AnswerForms.INSTANCE_STATUS);
            }
            account.disksOf(instance).forEach(disk -> {
                account.disks().remove(disk.id());
                account.untag(disk.id());
            });
            account.instances().remove(instance.id());
            account.untag(instance.id());
            return AnswerForms.granted();
        });
    }

    /** StartInstance and StopInstance: from the one status by way of another to the last. */
    record InstanceStatusChange(String from, String meanwhile, String to) implements Operation {

        @Override
        public Answer answer(Account account, Parameters parameters) {
            return AnswerForms.ofNamed(
                    "Instance", account.instances(), parameters, instance -> changed(account, instance));
        }

        private Answer changed(Account account, Instance instance) {
            if (instance.securityLocked()) {
                return AnswerForms.refused(AnswerForms.INSTANCE_LOCKED);
            }
            if (!instance.status().equals(from)) {
                return AnswerForms.refused(AnswerForms.INSTANCE_STATUS);
            }
            account.instances().put(instance.in(meanwhile));
            account.after(account.statusChange(), () -> change(account, instance, meanwhile, to));
            return AnswerForms.granted();
        }

        /** Puts the instance into its next status, unless it is gone or something else has happened to it. */
        static void change(Account account, Instance instance, String from, String to) {
            account.instances()
                    .find(instance.id(), instance.region())
                    .filter(it -> it.status().equals(from))
                    .ifPresent(it -> account.instances().put(it.in(to)));
        }
    }
}
