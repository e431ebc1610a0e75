package ecsconformance.emulator.state;

import ecsconformance.emulator.Cloud.Principal;
import ecsconformance.emulator.account.Account;
import java.util.function.Consumer;

/**
 * The account that is there from the start.
 *
 * @param region    its home, one of {@link Account#REGIONS}
 * @param resources puts its resources into it
 */
public record DefaultAccount(Principal principal, String region, Consumer<AccountSetup> resources) {

    /** One that has an instance and a snapshot of each ordinary kind, and a resource group. */
    public static DefaultAccount ordinary(Principal principal) {
        return new DefaultAccount(principal, Account.HOME, AccountSetup::ordinary);
    }

    /** The same; the watcher gets to see what was put into it. */
    public DefaultAccount watchedBy(Consumer<AccountSetup> watcher) {
        return new DefaultAccount(principal, region, resources.andThen(watcher));
    }
}
