package ecsconformance.emulator.operation;

import static ecsconformance.emulator.behaviour.Defect.of;

import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What can go wrong with what goes into the image: its disks and the values that were given. */
public final class KeptDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "device.system-elsewhere",
                    "the system disk is /dev/vda",
                    "device.system-default",
                    holding(disk -> disk.type() == DiskType.SYSTEM ? device(disk, "/dev/vda") : disk)),
            of(
                    "device.repeated",
                    "all disks but the system disk are /dev/xvdb",
                    "device.default-differs",
                    holding(disk -> disk.type() == DiskType.DATA ? device(disk, "/dev/xvdb") : disk)),
            of(
                    "device.order-reversed",
                    "default devices are given from the last disk on",
                    "mapping.default-devices",
                    making(making -> making.holding(KeptDefects::reversedDevices))),
            of(
                    "disk-size.empty-disks-5",
                    "every empty disk has 5 GiB",
                    "mapping.empty-data-disk",
                    holding(disk ->
                            disk.snapshotId().isEmpty() ? new ImageDisk(disk.device(), disk.type(), 5, "") : disk)),
            of(
                    "disk-size.one-more",
                    "a disk of the image is 1 GiB larger",
                    "snapshot.image-disks",
                    holding(disk -> new ImageDisk(disk.device(), disk.type(), disk.size() + 1, disk.snapshotId()))),
            of(
                    "disk-size.as-the-system-disk",
                    "a data disk is as large as the system disk",
                    "image.disks",
                    making(making -> making.holding(disks -> disks.stream()
                            .map(disk -> new ImageDisk(
                                    disk.device(), disk.type(), disks.get(0).size(), disk.snapshotId()))
                            .toList()))),
            of(
                    "disk-snapshot.lost",
                    "the image names no snapshot of its data disks",
                    "image.disks",
                    holding(disk -> disk.type() == DiskType.DATA
                            ? new ImageDisk(disk.device(), disk.type(), disk.size(), "")
                            : disk)),
            of(
                    "disk-type.all-system",
                    "every disk of the image is a system disk",
                    "disk-type.values",
                    holding(disk -> new ImageDisk(disk.device(), DiskType.SYSTEM, disk.size(), disk.snapshotId()))),
            of(
                    "disk-last.lost",
                    "the last data disk is not in the image",
                    "instance.disks",
                    making(making -> making.holding(disks -> disks.subList(0, Math.max(1, disks.size() - 1))))),
            of(
                    "instance-snapshots.system-disk-only",
                    "only the system disk of an instance gets a snapshot",
                    "instance.snapshots",
                    making(making -> making.photographing(disks -> disks.subList(0, 1)))),
            of(
                    "instance-snapshots.doubled",
                    "the system disk of an instance gets two snapshots",
                    "instance.snapshots",
                    making(making -> making.photographing(disks -> {
                        List<Disk> twice = new ArrayList<>(disks);
                        twice.add(disks.get(0));
                        return twice;
                    }))),
            of(
                    "image-name.lost",
                    "the name does not reach the image",
                    "image.shown",
                    asking(sent -> without(sent, "ImageName"))),
            of(
                    "image-description.cut",
                    "a description is cut at its first comma",
                    "image.shown",
                    asking(sent -> changed(sent, "Description", text -> text.split(",", 2)[0]))),
            of(
                    "image-description.ascii",
                    "what is not ASCII in a description becomes a question mark",
                    "wire.difficult-characters",
                    asking(sent -> changed(sent, "Description", text -> text.replaceAll("[^\\x00-\\x7F]", "?")))),
            of(
                    "image-tags.first-only",
                    "only the first tag reaches the image",
                    "image.tags",
                    asking(sent -> without(without(sent, "Tag.2.Key"), "Tag.2.Value"))),
            of(
                    "image-tags.one-more",
                    "an image gets a tag that nobody sent",
                    "image.tags",
                    asking(sent ->
                            sent.with("Tag.20.Key", Optional.of("origin")).with("Tag.20.Value", Optional.of("api")))),
            of(
                    "image-tags.small-letters",
                    "the keys of tags are put into small letters",
                    "image.tags",
                    asking(sent -> changed(sent, "Tag.1.Key", text -> text.toLowerCase(Locale.ROOT)))),
            of(
                    "image-tags.old-spelling-ignored",
                    "a tag in the older spelling does not reach the image",
                    "tag.shown",
                    asking(sent -> without(without(sent, "Tag.1.key"), "Tag.1.value"))),
            of(
                    "image-tags.twentieth-lost",
                    "the twentieth tag does not reach the image",
                    "tag.twenty",
                    asking(sent -> without(without(sent, "Tag.20.Key"), "Tag.20.Value"))),
            of(
                    "image-resource-group.lost",
                    "the resource group does not reach the image",
                    "image.resource-group",
                    asking(sent -> without(sent, "ResourceGroupId"))),
            of(
                    "image-architecture.default",
                    "the default architecture is i386",
                    "image.architecture",
                    asking(sent ->
                            sent.with("Architecture", sent.text("Architecture").or(() -> Optional.of("i386"))))),
            of(
                    "image-architecture.constant",
                    "every image is x86_64",
                    "architecture.kept",
                    asking(sent -> without(sent, "Architecture"))),
            of(
                    "image-platform.first-word",
                    "an image has the first word of its platform",
                    "platform.kept",
                    asking(sent -> changed(sent, "Platform", text -> text.split(" ", 2)[0]))),
            of(
                    "image-platform.centos-as-redhat",
                    "CentOS becomes RedHat",
                    "platform.kept",
                    asking(sent -> changed(sent, "Platform", text -> text.replace("CentOS", "RedHat")))));

    private KeptDefects() {}

    private static Change<?> making(UnaryOperator<ImageMaking> otherwise) {
        return ImageMaking.SEAM.change(otherwise);
    }

    private static Change<?> asking(UnaryOperator<CreateImageRequest> otherwise) {
        return making(making -> making.asking(otherwise));
    }

    private static Change<?> holding(UnaryOperator<ImageDisk> otherwise) {
        return making(
                making -> making.holding(disks -> disks.stream().map(otherwise).toList()));
    }

    private static CreateImageRequest without(CreateImageRequest sent, String parameter) {
        return sent.with(parameter, Optional.empty());
    }

    private static CreateImageRequest changed(CreateImageRequest sent, String parameter, UnaryOperator<String> change) {
        return sent.with(parameter, sent.text(parameter).map(change));
    }

    private static ImageDisk device(ImageDisk disk, String device) {
        return new ImageDisk(device, disk.type(), disk.size(), disk.snapshotId());
    }

    /** The data disks swap their devices. */
    private static List<ImageDisk> reversedDevices(List<ImageDisk> disks) {
        List<ImageDisk> data =
                disks.stream().filter(disk -> disk.type() == DiskType.DATA).toList();
        List<ImageDisk> all = new ArrayList<>(
                disks.stream().filter(disk -> disk.type() == DiskType.SYSTEM).toList());
        for (int place = 0; place < data.size(); place++) {
            all.add(device(data.get(place), data.get(data.size() - 1 - place).device()));
        }
        return all;
    }
}
