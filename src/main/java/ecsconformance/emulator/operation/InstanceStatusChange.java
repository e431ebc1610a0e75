package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Instance;
import java.util.Optional;

/** StartInstance and StopInstance: from the one status by way of another to the last. */
record InstanceStatusChange(String from, String meanwhile, String to) implements Operation {

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
        Instance instance = found.get();
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
