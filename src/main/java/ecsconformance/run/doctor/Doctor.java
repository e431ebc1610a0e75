package ecsconformance.run.doctor;

import ecsconformance.client.KnownSecrets;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.CheckedFixtures;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Ledger;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.preflight.FixtureProviders;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.run.selection.Plan;
import ecsconformance.wire.ClockSkew;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** Checks a target before any run: whether it can be tested, and which fixtures are available. Creates no image. */
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
     * The findings.
     *
     * @param clock        the comparison of the clocks, one sentence; empty where no answer tells
     * @param unusable     operations that the run would use and cannot
     * @param forecast     the rules that will be inconclusive
     */
    public record Report(
            Preflight.Findings findings,
            Optional<String> clock,
            Set<String> unusable,
            Forecast.Inconclusive forecast) {}

    /** Finds how far the endpoint can be reached, before any request. */
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
            Set<String> unusable = new TreeSet<>(Plan.of(rules).operations().keySet());
            unusable.retainAll(target.operations());
            unusable.removeAll(findings.operations());
            Forecast forecast = new Forecast(target, fixtures, findings.operations());
            return new Report(findings, clockWords(skew.get()), unusable, forecast.of(rules));
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
}
