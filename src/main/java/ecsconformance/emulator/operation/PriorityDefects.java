package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.behaviour.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a method of lower priority, which ought to be silent, can do to the image of a higher one. */
public final class PriorityDefects {

    private static final String OWNER = "priority.instance";

    public static final List<Defect> ALL = List.of(
            changing(
                    "priority.mapping-size-with-an-instance",
                    "beside an instance the size of a mapping's first disk is that of the instance's",
                    "DiskDeviceMapping.1.Size",
                    size -> disks -> disks.stream()
                            .map(disk -> disk.type() == DiskType.SYSTEM
                                    ? new Image.ImageDisk(
                                            disk.device(), disk.type(), Integer.parseInt(size), disk.snapshotId())
                                    : disk)
                            .toList()),
            changing(
                    "priority.mapping-disk-with-an-instance",
                    "beside an instance the second disk of a mapping is in the image too",
                    "DiskDeviceMapping.2.Device",
                    device -> disks -> {
                        List<Image.ImageDisk> more = new ArrayList<>(disks);
                        more.add(new Image.ImageDisk(device, DiskType.DATA, 5, ""));
                        return more;
                    }));

    private PriorityDefects() {}

    /** What a parameter does to the disks that an image has of an instance. */
    @FunctionalInterface
    private interface Effect {
        UnaryOperator<List<Image.ImageDisk>> of(String value);
    }

    private static Defect changing(String name, String breaks, String parameter, Effect effect) {
        return Defect.of(
                name, breaks, OWNER, Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
                    Answer answer = operation.answer(account, parameters);
                    Optional<String> value = parameters.text(parameter);
                    if (answer instanceof Answer.Granted
                            && value.isPresent()
                            && parameters.text("InstanceId").isPresent()) {
                        List<Image> all = account.images().all(Account.HOME, image -> true);
                        Image image = all.get(all.size() - 1);
                        account.images()
                                .put(image.holding(effect.of(value.get()).apply(image.disks())));
                    }
                    return answer;
                }));
    }
}
