package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import java.util.Optional;

/** DeleteDisk of a disk that is attached to nothing. */
final class DeleteDisk implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("DiskId").isEmpty()) {
            return AnswerForms.missing("DiskId");
        }
        Optional<Disk> disk = account.disks().find(parameters.text("DiskId").get(), parameters.region());
        if (disk.isEmpty()) {
            return AnswerForms.notFound("Disk");
        }
        if (!disk.get().instanceId().isEmpty()) {
            return AnswerForms.refused(
                    403, "IncorrectDiskStatus", "The current disk status does not support this operation.");
        }
        account.disks().remove(disk.get().id());
        account.untag(disk.get().id());
        return AnswerForms.granted();
    }
}
