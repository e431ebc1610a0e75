package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.Set;

/** What can go wrong with the instance, the account and what else a request refers to. */
public final class AccountDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "balance-left.missing",
                    "an account without balance gets its image",
                    "account.balance",
                    change(it -> it.without(BalanceLeft.class))),
            of(
                    "instance-status.running-only",
                    "a stopped instance is refused",
                    "instance.states",
                    change(it -> it.instead(InstanceStatus.class, new InstanceStatus(Set.of("Running"))))),
            of(
                    "disk-categories.first-disk-only",
                    "only the category of the system disk matters",
                    "disk.category",
                    change(it -> it.altered(
                            DiskCategories.class,
                            check -> check.seeing(template -> new Template(
                                    template.instance(), template.disks().subList(0, 1)))))),
            of(
                    "image-name-free.missing",
                    "a name may be used twice",
                    "image-name.duplicated",
                    change(it -> it.without(ImageNameFree.class))));

    private AccountDefects() {}
}
