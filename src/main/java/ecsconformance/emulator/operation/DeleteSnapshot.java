package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** DeleteSnapshot: refused while an image uses it; one that does not exist is deleted already. */
final class DeleteSnapshot implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("SnapshotId").isEmpty()) {
            return AnswerForms.missing("SnapshotId");
        }
        Optional<Snapshot> snapshot =
                account.snapshots().find(parameters.text("SnapshotId").get(), parameters.region());
        if (snapshot.filter(it -> DescribeSnapshots.isUsed(it, account)).isPresent()) {
            return AnswerForms.refused(
                    403,
                    "SnapshotCreatedImage",
                    "The snapshot has been used to create user defined images, please delete them first.");
        }
        snapshot.ifPresent(it -> {
            account.snapshots().remove(it.id());
            account.untag(it.id());
            account.snapshotQuota().giveBack();
        });
        return AnswerForms.granted();
    }
}
