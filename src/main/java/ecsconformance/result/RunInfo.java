package ecsconformance.result;

import ecsconformance.contract.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The run itself.
 *
 * @param complete  whether every chosen scenario was run to its end
 * @param requests  number of requests sent to the endpoint
 * @param selection the choice of rules, where they were not all of the profiles'
 * @param problem   the reason for which the target could not be tested, or not to the end
 * @param notes     the findings of the preflight, one sentence each
 * @param nonce     the text from which {@link RunId} made the id; empty where the id came from elsewhere
 * @param offered   the offer of the target as the preflight found it; empty where it did not come so far
 * @param extent    the extent of the run; empty in results of earlier versions
 * @param shard     the part of the chosen rules that this run was about, where it was not all of them
 */
public record RunInfo(
        String id,
        Instant startedAt,
        Instant finishedAt,
        boolean complete,
        long requests,
        long seed,
        Optional<String> selection,
        Optional<String> problem,
        List<String> notes,
        Optional<String> nonce,
        Optional<RecordedCapabilities> offered,
        Optional<Extent> extent,
        Optional<Shard> shard) {

    public RunInfo {
        notes = List.copyOf(notes);
    }

    /** This run with how far it could go. */
    public RunInfo with(Extent how) {
        return new RunInfo(
                id,
                startedAt,
                finishedAt,
                complete,
                requests,
                seed,
                selection,
                problem,
                notes,
                nonce,
                offered,
                Optional.of(how),
                shard);
    }

    /** The clauses of the edition that no rule states. */
    public List<String> unstated() {
        return extent.map(Extent::unstated).orElse(List.of());
    }

    RunInfo of(Shard part) {
        String words = selection.map(it -> it + " ").orElse("") + part.words();
        return new RunInfo(
                id,
                startedAt,
                finishedAt,
                complete,
                requests,
                seed,
                Optional.of(words),
                problem,
                notes,
                nonce,
                offered,
                extent,
                Optional.of(part));
    }

    /** The choice of the rules of the whole run, of which this may be a shard. */
    public Optional<String> selectionOfWhole() {
        String words = selection.orElse("");
        String part = shard.map(Shard::words).orElse("");
        return Optional.of(words.substring(0, words.length() - (words.endsWith(part) ? part.length() : 0))
                        .strip())
                .filter(it -> !it.isEmpty());
    }

    /**
     * The clauses, rules and features that a run could judge, so that a result can be compared with them.
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

        /**
         * The digest that a result of exactly these rules and scenarios carries, where they were chosen with a word for
         * that.
         */
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

    /**
     * The operations and styles that the target was found to offer before the first scenario. The steps have a type of
     * their own for this, since the record may not be seen by them and a file may name styles that this version does not
     * know.
     *
     * @param styles       the ways of travelling it understands, for example {@code v3 POST XML}; the first is the default
     * @param claimed      those that the target file claims; empty where it says nothing
     * @param imageReady   the time that an image might take to become Available
     * @param pollInterval the longest pause between two looks
     */
    public record RecordedCapabilities(
            List<String> operations,
            List<String> styles,
            List<String> claimed,
            Duration imageReady,
            Duration pollInterval) {

        public RecordedCapabilities {
            operations = List.copyOf(operations);
            styles = List.copyOf(styles);
            claimed = List.copyOf(claimed);
        }
    }
}
