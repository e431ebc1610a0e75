package ecsconformance.result;

import ecsconformance.contract.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The extent to which a run could go, so that its result can be held against it.
 *
 * @param rules    the number of rules that the edition has, of all profiles
 * @param unstated clauses of the edition that no rule states; while there are any nothing is conformant
 * @param plan     digest of the rules and scenarios that the result must hold, and of whether they are a selection
 * @param features digest of the features that judged
 */
public record Extent(long rules, List<String> unstated, String plan, String features) {

    /** In the plan of a selection, so that it cannot pass for a whole run. */
    private static final String SELECTED = "a selection";

    public Extent {
        unstated = List.copyOf(unstated);
    }

    /** The digest that a result of exactly these rules and scenarios carries, where they were chosen with a word for that. */
    public static String planOf(Collection<RuleResult> rules, Optional<String> selection) {
        Stream<String> places = rules.stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.id()),
                        rule.scenarios().stream().map(it -> rule.id() + " " + it.location() + " " + it.name())));
        String lines = Stream.concat(places, selection.map(words -> SELECTED).stream())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Digest.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    public Extent withPlanOf(Collection<RuleResult> others, Optional<String> selection) {
        return new Extent(rules, unstated, planOf(others, selection), features);
    }
}
