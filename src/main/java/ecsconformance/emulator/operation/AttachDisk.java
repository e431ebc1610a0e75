package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** AttachDisk of an Available disk, on the device named or the next one free. */
final class AttachDisk implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        Optional<Instance> instance =
                account.instances().find(parameters.text("InstanceId").orElse(""), parameters.region());
        if (instance.isEmpty()) {
            return Answers.notFound("Instance");
        }
        Optional<Disk> disk = account.disks().find(parameters.text("DiskId").orElse(""), parameters.region());
        if (disk.isEmpty()) {
            return Answers.notFound("Disk");
        }
        if (!disk.get().instanceId().isEmpty()) {
            return Answers.refused(
                    403, "IncorrectDiskStatus", "The current disk status does not support this operation.");
        }
        Set<String> taken =
                account.disksOf(instance.get()).stream().map(Disk::device).collect(Collectors.toSet());
        String device = parameters.text("Device").orElseGet(() -> free(taken));
        if (taken.contains(device)) {
            return Answers.refused(403, "InvalidDevice.InUse", "The specified device has been occupied.");
        }
        account.disks().put(disk.get().attachedTo(instance.get().id(), device));
        return Answers.granted();
    }

    private static String free(Set<String> taken) {
        char letter = 'b';
        while (taken.contains("/dev/xvd" + letter)) {
            letter++;
        }
        return "/dev/xvd" + letter;
    }
}
