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
            return AnswerForms.notFound("Instance");
        }
        if (instance.get().securityLocked()) {
            return AnswerForms.refused(
                    403, "InstanceLockedForSecurity", "The instance is locked due to security reasons.");
        }
        Optional<Disk> disk = account.disks().find(parameters.text("DiskId").orElse(""), parameters.region());
        if (disk.isEmpty()) {
            return AnswerForms.notFound("Disk");
        }
        if (!disk.get().instanceId().isEmpty()) {
            return AnswerForms.refused(
                    403, "IncorrectDiskStatus", "The current disk status does not support this operation.");
        }
        Set<String> taken =
                account.disksOf(instance.get()).stream().map(Disk::device).collect(Collectors.toSet());
        Optional<String> device = parameters.text("Device").or(() -> Devices.next(taken));
        if (device.isEmpty()) {
            return AnswerForms.refused(403, "InstanceDiskLimitExceeded", "The instance has no device left for a disk.");
        }
        if (!Devices.isForData(device.get())) {
            return AnswerForms.refused(400, "InvalidDevice.Malformed", "The specified device is not valid.");
        }
        if (taken.contains(device.get())) {
            return AnswerForms.refused(403, "InvalidDevice.InUse", "The specified device has been occupied.");
        }
        account.disks().put(disk.get().attachedTo(instance.get().id(), device.get()));
        return AnswerForms.granted();
    }
}
