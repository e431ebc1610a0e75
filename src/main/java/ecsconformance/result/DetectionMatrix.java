package ecsconformance.result;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleScenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the suite is able to detect: every deliberate defect with those who caught it.
 *
 * @param seed        of the runs and of the sample
 * @param clean       the target without any defect
 * @param unexercised ids of the rules in question that no defect breaks
 * @param neverAlone  scenarios of rules that own a defect, none of whose defects was caught by this scenario alone; told
 *                    from the owners, as the other rules have not faced every defect
 */
public record DetectionMatrix(
        Suite suite,
        Instant startedAt,
        Instant finishedAt,
        long seed,
        Clean clean,
        List<DefectResult> defects,
        List<String> unexercised,
        List<String> neverAlone) {

    /** Version of the JSON's schema. */
    public static final String SCHEMA_VERSION = "1.0";

    public DetectionMatrix {
        defects = List.copyOf(defects);
        unexercised = List.copyOf(unexercised);
        neverAlone = List.copyOf(neverAlone);
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
    }

    /** @param asked the rules in question */
    public static DetectionMatrix of(
            Result clean, List<DefectResult> defects, List<Rule> asked, Instant startedAt, Instant finishedAt) {
        Set<String> owners = defects.stream().map(DefectResult::owner).collect(Collectors.toSet());
        return new DetectionMatrix(
                clean.suite(),
                startedAt,
                finishedAt,
                clean.run().seed(),
                clean(clean),
                defects,
                asked.stream()
                        .filter(rule -> rule.untested().isEmpty())
                        .map(rule -> rule.id().value())
                        .filter(id -> !owners.contains(id))
                        .toList(),
                neverAlone(defects, asked, owners));
    }

    private static Clean clean(Result result) {
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

    /** Whether every defect was caught by its owner and the target without any passed everything. */
    public boolean isProven() {
        return !defects.isEmpty() && count(Detection.OWNER) == defects.size() && clean.verdict() == Verdict.CONFORMANT;
    }
}
