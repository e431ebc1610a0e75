package ecsconformance.run.doctor;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.fixture.ProvisionedFixtures;
import ecsconformance.run.selection.Plan;
import ecsconformance.steps.Foresight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Predicts which scenarios will be inconclusive, from the fixtures that each gets in a run. */
public final class Forecast {

    private final Target target;
    private final Fixtures fixtures;
    private final Foresight foresight;
    private final Map<Set<Fixture>, Arranged> arrangements = new HashMap<>();

    /** @param operations that the target offers to the keys */
    Forecast(Target target, Fixtures fixtures, Set<String> operations) {
        this.target = target;
        this.fixtures = fixtures;
        this.foresight = new Foresight(operations);
    }

    /**
     * The rules that will be inconclusive.
     *
     * @param rules     the reason by the rule's id
     * @param scenarios their number
     * @param missing   the reason for which a fixture cannot be had; one that is looked for alone
     * @param doubtful  a fact about a resource that contradicts its fixture's description
     */
    public record Inconclusive(
            Map<String, String> rules, long scenarios, Map<Fixture, String> missing, Map<Fixture, String> doubtful) {}

    Inconclusive of(List<Rule> rules) {
        Map<String, String> reasons = new LinkedHashMap<>();
        long scenarios = 0;
        for (Rule rule : rules) {
            for (RuleScenario scenario : rule.scenarios()) {
                Optional<String> obstacle = obstacle(scenario);
                if (obstacle.isPresent()) {
                    scenarios++;
                    reasons.putIfAbsent(rule.id().value(), obstacle.get());
                }
            }
        }
        Map<Fixture, String> missing = new LinkedHashMap<>();
        Map<Fixture, String> doubtful = new LinkedHashMap<>();
        for (Fixture fixture : Plan.of(rules).fixtures().keySet()) {
            if (arranged(Set.of(fixture)) instanceof Arranged.Unavailable unavailable) {
                (isContradicted(unavailable) ? doubtful : missing).put(fixture, unavailable.reason());
            }
        }
        return new Inconclusive(reasons, scenarios, missing, doubtful);
    }

    private Optional<String> obstacle(RuleScenario scenario) {
        Arranged arranged = arranged(Plan.needs(scenario));
        return arranged instanceof Arranged.Complete complete
                ? foresight.obstacle(scenario.steps(), complete.account().exclusive(), complete::find)
                : Optional.of(((Arranged.Unavailable) arranged).reason());
    }

    private Arranged arranged(Set<Fixture> needed) {
        return arrangements.computeIfAbsent(needed, some -> {
            List<Fixture> all = List.copyOf(some);
            Arranged arranged = fixtures.arrange(all);
            if (arranged instanceof Arranged.Complete complete) {
                fixtures.release(complete);
            }
            boolean makes = target.fixtures().provision().isPresent()
                    && target.credentials().isPresent();
            return makes && arranged instanceof Arranged.Unavailable unavailable && !isContradicted(unavailable)
                    ? provisioned(all, unavailable)
                    : arranged;
        });
    }

    private static boolean isContradicted(Arranged.Unavailable unavailable) {
        return unavailable.reason().matches("(?s)fixture \\S+ unusable: .*");
    }

    /** As the run would make them; nothing is made here. */
    private Arranged provisioned(List<Fixture> needed, Arranged.Unavailable otherwise) {
        Optional<String> obstacle = ProvisionedFixtures.obstacle(needed, target.operations());
        return obstacle.isPresent()
                ? new Arranged.Unavailable(otherwise.reason() + "; " + obstacle.get())
                : new Arranged.Complete(
                        "provisioned",
                        "",
                        new ArrangedAccount(target.credentials().orElseThrow(), target.region(), false, false),
                        List.of());
    }
}
