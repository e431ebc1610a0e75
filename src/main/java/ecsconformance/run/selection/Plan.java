package ecsconformance.run.selection;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.ProvisionedFixtures;
import ecsconformance.steps.StepCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The work of a run, found without sending anything.
 *
 * @param scenarios  number of scenarios
 * @param operations requests by operation, at least; polling and preflight come on top
 * @param fixtures   each fixture needed and the rules that need it
 * @param images     the images that may come of it at most, where an endpoint refuses nothing, by scenario, most first
 * @param snapshots  the snapshots of disks that go with them at most
 */
public record Plan(
        int scenarios,
        Map<String, Long> operations,
        Map<Fixture, Set<String>> fixtures,
        List<Long> images,
        long snapshots) {

    /** Of the instance that the fixtures describe. */
    private static final int DISKS = 3;

    private static final Pattern AT_ONCE = Pattern.compile("(\\d+) equal requests .*");

    public Plan {
        operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
        fixtures = Collections.unmodifiableMap(new LinkedHashMap<>(fixtures));
        images = List.copyOf(images);
    }

    public static Plan of(List<Rule> rules) {
        StepCatalogue costs = new StepCatalogue();
        Map<String, Long> operations = new TreeMap<>();
        Map<Fixture, Set<String>> fixtures = new EnumMap<>(Fixture.class);
        List<Long> images = new ArrayList<>();
        long snapshots = 0;
        for (Rule rule : rules) {
            for (RuleScenario scenario : rule.scenarios()) {
                Map<String, Long> sent = sent(scenario, costs);
                sent.forEach((operation, count) -> operations.merge(operation, count, Long::sum));
                long made = sent.getOrDefault("CreateImage", 0L);
                images.add(made);
                Set<Fixture> needed = needs(scenario);
                // By method 1, which takes a snapshot of every disk; accounts are judged with it too.
                if (needed.stream().anyMatch(fixture -> fixture.kind() != Fixture.Kind.SNAPSHOT)) {
                    snapshots += made * DISKS;
                }
                needed.forEach(fixture -> fixtures.computeIfAbsent(fixture, it -> new LinkedHashSet<>())
                        .add(rule.id().value()));
            }
        }
        int scenarios = images.size();
        images.sort(Comparator.reverseOrder());
        return new Plan(scenarios, operations, fixtures, images, snapshots);
    }

    private static Map<String, Long> sent(RuleScenario scenario, StepCatalogue costs) {
        Map<String, Long> sent = new TreeMap<>();
        for (String step : scenario.steps()) {
            Matcher atOnce = AT_ONCE.matcher(step);
            long times = atOnce.matches() ? Long.parseLong(atOnce.group(1)) : 1;
            costs.of(step).forEach(operation -> sent.merge(operation, times, Long::sum));
        }
        return sent;
    }

    /** Each scenario removes its images before it ends, so no more are there than those of the scenarios under way. */
    public long imagesAtOnce(int scenariosAtOnce) {
        return images.stream().limit(scenariosAtOnce).mapToLong(Long::longValue).sum();
    }

    /** The fixtures that a scenario's Givens name. */
    public static Set<Fixture> needs(RuleScenario scenario) {
        Set<Fixture> fixtures = new LinkedHashSet<>();
        scenario.steps().forEach(step -> Fixture.byWords(step).ifPresent(fixtures::add));
        return fixtures;
    }

    /** Tells whether the target names a provider that may have the fixture: its control endpoint, or a declared id. */
    public static boolean mayHave(Target target, Fixture fixture) {
        return target.fixtures().control().isPresent()
                || target.fixtures().declared().containsKey(fixture.id())
                || canProvision(target, fixture);
    }

    /** Tells whether the run may make the fixture itself. */
    public static boolean canProvision(Target target, Fixture fixture) {
        return target.fixtures().provision().isPresent()
                && ProvisionedFixtures.obstacle(List.of(fixture), target.operations())
                        .isEmpty();
    }

    /** The number of requests, at least. */
    public long requests() {
        return operations.values().stream().mapToLong(Long::longValue).sum();
    }
}
