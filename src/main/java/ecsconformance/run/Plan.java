package ecsconformance.run;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleScenario;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.ProvisionedFixtures;
import ecsconformance.steps.StepCosts;
import ecsconformance.target.Target;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run would do, found without sending anything.
 *
 * @param scenarios  number of scenarios
 * @param operations requests by operation, at least; polling and preflight come on top
 * @param fixtures   each fixture needed and the rules that need it
 */
public record Plan(int scenarios, Map<String, Long> operations, Map<Fixture, Set<String>> fixtures) {

    public Plan {
        operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
        fixtures = Collections.unmodifiableMap(new LinkedHashMap<>(fixtures));
    }

    public static Plan of(List<Rule> rules) {
        StepCosts costs = new StepCosts();
        Map<String, Long> operations = new TreeMap<>();
        Map<Fixture, Set<String>> fixtures = new EnumMap<>(Fixture.class);
        int scenarios = 0;
        for (Rule rule : rules) {
            for (RuleScenario scenario : rule.scenarios()) {
                scenarios++;
                for (String step : scenario.steps()) {
                    costs.of(step).forEach(operation -> operations.merge(operation, 1L, Long::sum));
                }
                needs(scenario)
                        .forEach(fixture -> fixtures.computeIfAbsent(fixture, it -> new LinkedHashSet<>())
                                .add(rule.id().value()));
            }
        }
        return new Plan(scenarios, operations, fixtures);
    }

    /** The fixtures that a scenario's Givens name. */
    public static Set<Fixture> needs(RuleScenario scenario) {
        Set<Fixture> fixtures = new LinkedHashSet<>();
        scenario.steps().forEach(step -> Fixture.byWords(step).ifPresent(fixtures::add));
        return fixtures;
    }

    /** Whether the target names a provider that may have the fixture: its control endpoint, or a declared id. */
    public static boolean mayHave(Target target, Fixture fixture) {
        return target.fixtures().control().isPresent()
                || target.fixtures().declared().containsKey(fixture.id())
                || canProvision(target, fixture);
    }

    /** Whether the run may make the fixture itself. */
    public static boolean canProvision(Target target, Fixture fixture) {
        return target.fixtures().provision().isPresent() && ProvisionedFixtures.canMake(fixture);
    }

    /** The number of requests, at least. */
    public long requests() {
        return operations.values().stream().mapToLong(Long::longValue).sum();
    }
}
