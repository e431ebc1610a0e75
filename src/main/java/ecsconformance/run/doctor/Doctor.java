package ecsconformance.run.doctor;

import ecsconformance.client.KnownSecrets;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleScenario;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Arranged;
import ecsconformance.fixture.CheckedFixtures;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Ledger;
import ecsconformance.fixture.Resource;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.preflight.FixtureProviders;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.run.selection.Plan;
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
public final class Doctor {

    private final Target target;
    private final RunOptions options;
    private final Clock clock;
    private final RandomGenerator random;

    public Doctor(Target target, RunOptions options, Clock clock, RandomGenerator random) {
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
     * @param doubtful     what is known of a resource that contradicts its fixture's description, by fixture
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
            Fixtures providers = FixtureProviders.of(target, id, Ledger.inMemory(clock), Optional.empty(), secrets);
            Preflight.Findings findings = Preflight.inAnyAccount(target, client, providers);
            Fixtures fixtures =
                    new CheckedFixtures(providers, client, findings.styles().get(0), findings.operations());
            Map<Fixture, String> missing = new LinkedHashMap<>();
            Map<Fixture, String> doubtful = new LinkedHashMap<>();
            Map<Fixture, String> unmeasured = new LinkedHashMap<>();
            Plan plan = Plan.of(rules);
            Set<String> unusable = new TreeSet<>(plan.operations().keySet());
            unusable.retainAll(target.operations());
            unusable.removeAll(findings.operations());
            Set<Fixture> needed = plan.fixtures().keySet();
            for (Fixture fixture : needed) {
                Arranged arranged = fixtures.arrange(List.of(fixture));
                if (arranged instanceof Arranged.Complete complete) {
                    fixtures.release(complete);
                    complete.find(fixture)
                            .flatMap(Resource::unmeasured)
                            .ifPresent(reason -> unmeasured.put(fixture, reason));
                    continue;
                }
                String reason = ((Arranged.Unavailable) arranged).reason();
                if (reason.startsWith("fixture " + fixture.id() + " unusable: ")) {
                    doubtful.put(fixture, reason);
                } else if (!Plan.canProvision(target, fixture)) {
                    missing.put(fixture, reason);
                }
            }
            return new Report(
                    findings,
                    clockWords(skew.get()),
                    unusable,
                    missing,
                    doubtful,
                    inconclusive(rules, List.of(missing, doubtful), unmeasured));
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

    private static Map<String, String> inconclusive(
            List<Rule> rules, List<Map<Fixture, String>> unavailable, Map<Fixture, String> unmeasured) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (RuleScenario scenario : rule.scenarios()) {
                String id = rule.id().value();
                unavailable.forEach(some -> Plan.needs(scenario).stream()
                        .filter(some::containsKey)
                        .forEach(fixture -> reasons.putIfAbsent(id, some.get(fixture))));
                Plan.measures(scenario).stream()
                        .filter(unmeasured::containsKey)
                        .forEach(fixture -> reasons.putIfAbsent(id, unmeasured.get(fixture)));
            }
        }
        return reasons;
    }
}
