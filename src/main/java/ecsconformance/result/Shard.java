package ecsconformance.result;

import ecsconformance.contract.Digest;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One part of a run that several processes share, by whole rules.
 *
 * @param index from 1
 * @param whole digest of the ids of all chosen rules with the places of their scenarios, so that parts know their whole
 */
public record Shard(int index, int of, String whole) {

    public Shard {
        if (of < 1 || index < 1 || index > of) {
            throw new IllegalArgumentException(index + "/" + of + " is no shard; it is 1/N to N/N");
        }
    }

    /** For example {@code --shard 2/4}. */
    public String words() {
        return "--shard " + index + "/" + of;
    }

    /** A shard of these rules. */
    public static Shard of(int index, int of, List<Rule> rules) {
        return new Shard(
                index,
                of,
                digest(rules.stream()
                        .flatMap(rule -> lines(
                                rule.id().value(), rule.scenarios().stream().map(scenario -> scenario.location())))));
    }

    /** The digest that the parts of exactly these rules carry. */
    public static String wholeOf(Collection<RuleResult> rules) {
        return digest(rules.stream()
                .flatMap(rule -> lines(rule.id(), rule.scenarios().stream().map(ScenarioResult::location))));
    }

    /**
     * This shard's share of the rules, in their order: each rule is in exactly one shard, and the shards have about as
     * many scenarios. Empty of scenarios where there are more shards than rules with any.
     */
    public List<Rule> share(List<Rule> rules) {
        List<Rule> largestFirst = new ArrayList<>(rules);
        largestFirst.sort(
                Comparator.comparingInt((Rule rule) -> rule.scenarios().size()).reversed());
        int[] load = new int[of];
        Set<RuleId> mine = new HashSet<>();
        for (Rule rule : largestFirst) {
            int least = 0;
            for (int shard = 1; shard < of; shard++) {
                least = load[shard] < load[least] ? shard : least;
            }
            load[least] += rule.scenarios().size();
            if (least == index - 1) {
                mine.add(rule.id());
            }
        }
        return rules.stream().filter(rule -> mine.contains(rule.id())).toList();
    }

    private static Stream<String> lines(String rule, Stream<String> locations) {
        return Stream.concat(Stream.of(rule), locations.map(location -> rule + " " + location));
    }

    private static String digest(Stream<String> lines) {
        String text = lines.distinct().sorted().collect(Collectors.joining("\n"));
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
