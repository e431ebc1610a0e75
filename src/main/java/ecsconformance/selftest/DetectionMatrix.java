package ecsconformance.selftest;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Verdict;
import ecsconformance.selftest.DefectResult.Detection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The detections of the suite: every deliberate defect with those who caught it.
 *
 * @param complete    whether every defect and every pair was tried
 * @param seed        of the runs, of the sample and of the pairs
 * @param clean       the target without any defect
 * @param unexercised ids of the rules in question that no defect breaks
 * @param neverAlone  scenarios of rules that own a defect, none of whose defects was caught by this scenario alone; told
 *                    from the owners, as the other rules have not faced every defect
 * @param pairs       the outcomes of two defects at once
 */
public record DetectionMatrix(
        Suite suite,
        Instant startedAt,
        Instant finishedAt,
        boolean complete,
        long seed,
        Clean clean,
        List<DefectResult> defects,
        List<String> unexercised,
        List<String> neverAlone,
        List<PairResult> pairs) {

    /** Version of the JSON's schema. */
    public static final String SCHEMA_VERSION = "1.0";

    public DetectionMatrix {
        defects = List.copyOf(defects);
        unexercised = List.copyOf(unexercised);
        neverAlone = List.copyOf(neverAlone);
        pairs = List.copyOf(pairs);
    }

    /**
     * The whole suite on the target without any defect.
     *
     * @param notPassed ids of the rules that failed or were inconclusive
     */
    public record Clean(Verdict verdict, long scenarios, List<String> notPassed, Optional<String> problem) {
        public Clean {
            notPassed = List.copyOf(notPassed);
        }

        static final Clean UNFINISHED =
                new Clean(Verdict.ERROR, 0, List.of(), Optional.of("the selftest was stopped before it had ended"));

        static Clean of(Result result) {
            return new Clean(
                    result.verdict(),
                    result.summary().scenarios().total(),
                    result.rules().stream()
                            .filter(rule ->
                                    rule.verdict() == RuleVerdict.FAILED || rule.verdict() == RuleVerdict.INCONCLUSIVE)
                            .map(RuleResult::id)
                            .toList(),
                    result.run().problem());
        }
    }

    /** The runs that a matrix is made of, as far as they have come. */
    public record Runs(Optional<Result> clean, List<DefectResult> defects, List<PairResult> pairs, boolean complete) {}

    /** @param asked the rules in question */
    public static DetectionMatrix of(
            Suite suite, long seed, Runs runs, List<Rule> asked, Instant startedAt, Instant finishedAt) {
        Set<String> owners = runs.defects().stream()
                .filter(it -> it.detection() != Detection.UNOBSERVABLE)
                .map(DefectResult::owner)
                .collect(Collectors.toSet());
        return new DetectionMatrix(
                suite,
                startedAt,
                finishedAt,
                runs.complete(),
                seed,
                runs.clean().map(Clean::of).orElse(Clean.UNFINISHED),
                runs.defects(),
                asked.stream()
                        .filter(rule -> rule.untested().isEmpty())
                        .map(rule -> rule.id().value())
                        .filter(id -> !owners.contains(id))
                        .toList(),
                neverAlone(runs.defects(), asked, owners),
                runs.pairs());
    }

    private static List<String> neverAlone(List<DefectResult> defects, List<Rule> asked, Set<String> owners) {
        Set<String> alone = defects.stream()
                .map(DefectResult::scenarios)
                .filter(scenarios -> scenarios.size() == 1)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return asked.stream()
                .filter(rule -> owners.contains(rule.id().value()))
                .flatMap(rule -> rule.scenarios().stream())
                .map(RuleScenario::location)
                .filter(location -> !alone.contains(location))
                .toList();
    }

    public long count(Detection detection) {
        return defects.stream().filter(it -> it.detection() == detection).count();
    }

    /** Defects that can be seen at all. */
    public long observable() {
        return defects.size() - count(Detection.UNOBSERVABLE);
    }

    /** Pairs in which a rule failed that neither defect explains. */
    public List<PairResult> blaming() {
        return pairs.stream().filter(pair -> !pair.blamed().isEmpty()).toList();
    }

    /**
     * Tells whether every defect that can be seen was caught by its owner, no pair blamed a third rule, and the target
     * without any defect passed everything.
     */
    public boolean isProven() {
        return complete
                && observable() > 0
                && count(Detection.OWNER) == observable()
                && blaming().isEmpty()
                && clean.verdict() == Verdict.CONFORMANT;
    }
}
