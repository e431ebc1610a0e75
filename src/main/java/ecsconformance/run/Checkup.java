package ecsconformance.run;

import ecsconformance.client.KnownSecrets;
import ecsconformance.client.Reach;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleScenario;
import ecsconformance.fixture.Arranged;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Ledger;
import ecsconformance.target.Target;
import ecsconformance.wire.ClockSkew;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** Checks a target before any run: whether it can be tested, and which fixtures can be had. Creates no image. */
public final class Checkup {

    private final Target target;
    private final RunOptions options;
    private final Clock clock;
    private final RandomGenerator random;

    public Checkup(Target target, RunOptions options, Clock clock, RandomGenerator random) {
        this.target = target;
        this.options = options;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What was found.
     *
     * @param clock        how the clocks compare, one sentence; empty where no answer tells
     * @param unusable     operations that the run would use and cannot
     * @param missing      why a fixture cannot be had, by fixture
     * @param doubtful     what is shown of a declared resource that its fixture does not promise, by fixture
     * @param inconclusive why a rule will be inconclusive, by rule id
     */
    public record Report(
            Preflight.Findings findings,
            Optional<String> clock,
            Set<String> unusable,
            Map<Fixture, String> missing,
            Map<Fixture, String> doubtful,
            Map<String, String> inconclusive) {}

    /** How far the endpoint can be reached, before any request. */
    public List<Reach.Layer> reach() {
        return new Reach(target, options.environment()).look();
    }

    /** @throws Untestable with the cause in one sentence */
    public Report look(List<Rule> rules) throws Untestable {
        String id = "checkup";
        KnownSecrets secrets = new KnownSecrets();
        AtomicReference<Duration> skew = new AtomicReference<>();
        try (RestAssuredClient client = new RestAssuredClient(
                target,
                options.environment(),
                id,
                clock,
                random,
                exchange -> ClockSkew.of(exchange).ifPresent(skew::set),
                secrets)) {
            Fixtures fixtures = Providers.of(target, id, Ledger.inMemory(clock), Optional.empty(), secrets);
            Preflight.Findings findings = Preflight.inAnyAccount(target, client, fixtures);
            Map<Fixture, String> missing = new LinkedHashMap<>();
            Plan plan = Plan.of(rules);
            Set<String> unusable = new TreeSet<>(plan.operations().keySet());
            unusable.retainAll(target.operations());
            unusable.removeAll(findings.operations());
            Set<Fixture> needed = plan.fixtures().keySet();
            for (Fixture fixture : needed) {
                unavailable(fixtures, fixture)
                        .filter(reason -> !Plan.canProvision(target, fixture))
                        .ifPresent(reason -> missing.put(fixture, reason));
            }
            return new Report(
                    findings,
                    clockWords(skew.get()),
                    unusable,
                    missing,
                    new DeclaredIds(target, client, findings).problems(needed),
                    inconclusive(rules, missing));
        } catch (Untestable problem) {
            throw clockWords(skew.get())
                    .filter(words -> problem.getMessage().contains("clock"))
                    .map(words -> new Untestable(problem.getMessage() + " (" + words + ")"))
                    .orElse(problem);
        }
    }

    private static Optional<String> clockWords(Duration skew) {
        return Optional.ofNullable(skew).map(ClockSkew::words);
    }

    private static Optional<String> unavailable(Fixtures fixtures, Fixture fixture) {
        Arranged arranged = fixtures.arrange(List.of(fixture));
        if (arranged instanceof Arranged.Complete complete) {
            fixtures.release(complete);
            return Optional.empty();
        }
        return Optional.of(((Arranged.Unavailable) arranged).reason());
    }

    private static Map<String, String> inconclusive(List<Rule> rules, Map<Fixture, String> missing) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (RuleScenario scenario : rule.scenarios()) {
                Plan.needs(scenario).stream()
                        .filter(missing::containsKey)
                        .forEach(fixture -> reasons.putIfAbsent(rule.id().value(), missing.get(fixture)));
            }
        }
        return reasons;
    }
}
