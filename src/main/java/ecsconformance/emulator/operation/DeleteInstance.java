package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Instance;
import java.util.Optional;

/** DeleteInstance, with its disks; a running one only by force. */
final class DeleteInstance implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("InstanceId").isEmpty()) {
            return AnswerForms.missing("InstanceId");
        }
        Optional<Instance> found =
                account.instances().find(parameters.text("InstanceId").get(), parameters.region());
        if (found.isEmpty()) {
            return AnswerForms.notFound("Instance");
        }
        if (!found.get().status().equals("Stopped") && !parameters.flag("Force")) {
            return AnswerForms.refused(
                    403,
                    "IncorrectInstanceStatus",
                    "The current status of the resource does not support this operation.");
        }
        account.disksOf(found.get()).forEach(disk -> {
            account.disks().remove(disk.id());
            account.untag(disk.id());
        });
        account.instances().remove(found.get().id());
        account.untag(found.get().id());
        return AnswerForms.granted();
    }
}
