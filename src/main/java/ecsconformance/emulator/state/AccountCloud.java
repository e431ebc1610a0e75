package ecsconformance.emulator.state;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.account.Ids;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.operation.Operations;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** All accounts: the default one, and one for each open scope. A call holds the monitor of its account. */
public final class AccountCloud implements Cloud {

    private final Clock clock;
    private final Ids ids;
    private final Delays delays;
    private final Operations documented = new Operations(Behaviour.DOCUMENTED);
    private final FixtureStates states = new FixtureStates();
    private final Map<String, Tenant> byAccessKey = new ConcurrentHashMap<>();
    private final Map<String, Tenant> byScope = new ConcurrentHashMap<>();

    /** An account with its keys, an account beside it that these keys do not open, and how both behave. */
    private record Tenant(
            Principal principal, Account account, Account neighbour, Behaviour behaviour, Operations operations) {}

    /** A cloud whose images take so long, and whose instances change their status at once. */
    public AccountCloud(
            Clock clock, RandomGenerator random, Duration imageReadyAfter, Principal principal, Behaviour behaviour) {
        this(clock, random, Delays.ofImages(imageReadyAfter), principal, behaviour);
    }

    /** A cloud whose default account has ordinary resources. */
    public AccountCloud(Clock clock, RandomGenerator random, Delays delays, Principal principal, Behaviour behaviour) {
        this(clock, random, delays, DefaultAccount.ordinary(principal), behaviour);
    }

    /**
     * @param random    for ids and keys; safe for threads
     * @param behaviour of the default account
     */
    public AccountCloud(
            Clock clock, RandomGenerator random, Delays delays, DefaultAccount opened, Behaviour behaviour) {
        this.clock = clock;
        this.ids = new Ids(random);
        this.delays = delays;
        Tenant tenant = tenant(opened.principal(), opened.region(), behaviour);
        byAccessKey.put(opened.principal().accessKeyId(), tenant);
        opened.resources().accept(new AccountSetup(tenant.account(), tenant.neighbour(), states));
    }

    @Override
    public Optional<Principal> principal(String accessKeyId) {
        return Optional.ofNullable(byAccessKey.get(accessKeyId)).map(Tenant::principal);
    }

    @Override
    public Set<String> operations() {
        return documented.names();
    }

    @Override
    public Behaviour behaviour(String accessKeyId) {
        return Optional.ofNullable(byAccessKey.get(accessKeyId))
                .map(Tenant::behaviour)
                .orElse(Behaviour.DOCUMENTED);
    }

    @Override
    public Answer call(String accessKeyId, String operation, Map<String, String> parameters) {
        Tenant tenant = byAccessKey.get(accessKeyId);
        if (tenant == null) {
            // The scope was closed between the check of the key and the call.
            return new Answer.Refused(
                    new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."));
        }
        synchronized (tenant.account()) {
            tenant.account().settle();
            return tenant.operations().answer(operation, tenant.account(), parameters);
        }
    }

    @Override
    public Scope openScope(String run, Behaviour behaviour) {
        String scope = ids.next("scope");
        Principal principal = new Principal(ids.next("LTAI"), ids.next("secret") + ids.next(""), Optional.empty());
        Tenant tenant = tenant(principal, Account.HOME, behaviour);
        byAccessKey.put(principal.accessKeyId(), tenant);
        byScope.put(scope, tenant);
        return new Scope(scope, principal.accessKeyId(), principal.accessKeySecret(), Account.HOME);
    }

    @Override
    public Arranged arrange(String scope, String fixture) {
        Tenant tenant = byScope.get(scope);
        if (tenant == null) {
            return new Arranged.UnknownScope();
        }
        synchronized (tenant.account()) {
            Optional<Arranged.Made> made = states.arrange(
                    fixture, new ResourceFactory(tenant.account()), new ResourceFactory(tenant.neighbour()));
            return made.isPresent() ? made.get() : new Arranged.UnknownFixture();
        }
    }

    @Override
    public boolean closeScope(String scope) {
        Tenant tenant = byScope.remove(scope);
        if (tenant != null) {
            byAccessKey.remove(tenant.principal().accessKeyId());
        }
        return tenant != null;
    }

    private Tenant tenant(Principal principal, String region, Behaviour behaviour) {
        Operations operations = behaviour.equals(Behaviour.DOCUMENTED) ? documented : new Operations(behaviour);
        return new Tenant(principal, account(region), account(region), behaviour, operations);
    }

    private Account account(String region) {
        return new Account(ids.next("account"), region, clock, ids, delays);
    }
}
