package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.INSTANCE;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.without;
import static ecsconformance.emulator.operation.Operations.seam;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.AccountChecks.BalanceLeft;
import ecsconformance.emulator.check.AccountChecks.ImageQuotaLeft;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.DiskChecks.WhiteList;
import ecsconformance.emulator.check.InstanceChecks.SnapshotQuotaLeft;
import ecsconformance.emulator.check.InstanceChecks.SnapshotServiceOpen;
import ecsconformance.emulator.check.InstanceChecks.Template;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.ImageCreation;
import ecsconformance.emulator.operation.Operations;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code account.*} catch. */
final class AccountDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("account-service.missing", "an account without the snapshot service gets its image",
                "account.snapshot-service", without(SnapshotServiceOpen.class)),
            of("account-snapshot-quota.missing", "the snapshot quota does not matter", "account.snapshot-quota",
                without(SnapshotQuotaLeft.class)),
            of("account-image-quota.missing", "the image quota does not matter", "account.image-quota",
                without(ImageQuotaLeft.class)),
            of("account-image-quota.method-1-only", "the image quota matters with an instance only",
                "account.image-quota", without(ImageQuotaLeft.class, Case.by(INSTANCE).not())),
            of("account-white-list.any-source", "an account off the white list gets no image at all",
                "account.white-list", refusing(account -> !account.status().onWhiteList(), Refusals.NOT_ON_WHITE_LIST)),
            of("account-white-list.missing", "the white list does not matter", "account.white-list",
                without(WhiteList.class)),
            of("account-balance.of-the-service", "an account without balance is told of the snapshot service",
                "account.balance", RefusalChange.instead(Refusals.NO_BALANCE, Refusals.SNAPSHOT_SERVICE_CLOSED)),
            of("quota.deleted-images-count", "a deleted image keeps its place in the quota",
                "account.image-quota-freed",
                Operations.seam("DeleteImage").change(operation -> (account, parameters) -> {
                    Answer answer = operation.answer(account, parameters);
                    if (answer instanceof Answer.Granted) {
                        account.imageQuota().take(1);
                    }
                    return answer;
                })),
            of("balance-left.missing", "an account without balance gets its image", "account.balance",
                without(BalanceLeft.class)),
            of("instance-snapshots.in-spite-of-a-refusal",
                "the disks get their snapshots although the request is refused", "account.balance",
                seam("CreateImage").change(operation -> (account, parameters) -> {
                    Answer answer = operation.answer(account, parameters);
                    if (answer instanceof Answer.Refused) {
                        account.instances()
                                .find(
                                        parameters
                                                .text("InstanceId")
                                                .orElse(""),
                                        parameters.region())
                                .ifPresent(instance -> ImageCreation.DOCUMENTED.snapshotted(
                                        new Template(instance, account.disksOf(instance)),
                                        account));
                    }
                    return answer;
                }))),
        wrong("account.image-quota", Refusals.IMAGE_QUOTA_EXCEEDED, 400, "QuotaExceeded.Image"),
        wrong("account.balance", Refusals.NO_BALANCE, 402, "InvalidAccountStatus.NoBalance"),
        wrong("account.snapshot-service", Refusals.SNAPSHOT_SERVICE_CLOSED, 400, "SnapshotServiceClosed"),
        wrong("account.white-list", Refusals.NOT_ON_WHITE_LIST, 400, "UserNotInWhiteList"),
        wrong("account.snapshot-quota", Refusals.SNAPSHOT_QUOTA_EXCEEDED, 400, "QuotaExceeded.Snapshot"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static Change<?> refusing(Predicate<Account> some, Refusal refusal) {
        return change(it -> it.altered(
                BalanceLeft.class,
                check -> check.and((request, account) -> Check.refuseIf(some.test(account), refusal))));
    }

    private AccountDefects() {}
}
