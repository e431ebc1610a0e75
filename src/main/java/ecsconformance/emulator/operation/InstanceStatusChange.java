package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Instance;
import java.util.Optional;

/** StartInstance and StopInstance: from the one status to the other, at once. */
record InstanceStatusChange(String from, String to) implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("InstanceId").isEmpty()) {
            return Answers.missing("InstanceId");
        }
        Optional<Instance> found =
                account.instances().find(parameters.text("InstanceId").get(), parameters.region());
        if (found.isEmpty()) {
            return Answers.notFound("Instance");
        }
        Instance instance = found.get();
        if (instance.securityLocked()) {
            return Answers.refused(403, "InstanceLockedForSecurity", "The instance is locked due to security reasons.");
        }
        if (!instance.status().equals(from)) {
            return Answers.refused(
                    403,
                    "IncorrectInstanceStatus",
                    "The current status of the resource does not support this operation.");
        }
        account.instances().put(instance.in(to));
        return Answers.granted();
    }
}
