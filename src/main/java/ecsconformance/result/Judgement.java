package ecsconformance.result;

import ecsconformance.result.Result.Summary;
import ecsconformance.result.Waivers.WaiverOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Verdicts as pure functions: of a rule from its scenarios, of profiles and of the run from the rules. */
public final class Judgement {

    private Judgement() {}

    /**
     * A failure outranks everything, what is inconclusive outranks what passed, and nothing at all is inconclusive:
     * a rule passes only when each of its scenarios was run and passed.
     */
    public static RuleVerdict ofScenarios(List<ScenarioResult> scenarios) {
        if (any(scenarios, RuleVerdict.FAILED)) {
            return RuleVerdict.FAILED;
        }
        boolean allPassed =
                !scenarios.isEmpty() && scenarios.stream().allMatch(it -> it.verdict() == RuleVerdict.PASSED);
        return allPassed ? RuleVerdict.PASSED : RuleVerdict.INCONCLUSIVE;
    }

    /** The distinct reasons of the scenarios that did not pass, joined; empty where there is none. */
    public static Optional<String> reason(List<ScenarioResult> scenarios) {
        String reasons = scenarios.stream()
                .filter(scenario -> scenario.verdict() != RuleVerdict.PASSED)
                .flatMap(scenario -> scenario.reason().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    /** The distinct readings that the scenarios showed, joined; empty where none was asked for. */
    public static Optional<String> reading(List<ScenarioResult> scenarios) {
        String readings = scenarios.stream()
                .flatMap(scenario -> scenario.reading().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings);
    }

    /** Of evaluated rules; without a single one of them nothing is conformant. */
    public static Verdict ofRules(List<RuleResult> rules) {
        if (rules.stream().anyMatch(rule -> rule.verdict() == RuleVerdict.FAILED)) {
            return Verdict.NON_CONFORMANT;
        }
        List<RuleResult> tested = rules.stream()
                .filter(rule -> rule.verdict() != RuleVerdict.UNTESTED)
                .toList();
        boolean conclusive =
                !tested.isEmpty() && tested.stream().noneMatch(rule -> rule.verdict() == RuleVerdict.INCONCLUSIVE);
        return conclusive ? Verdict.CONFORMANT : Verdict.PARTIAL;
    }

    /** Of the run: one that did not reach its end is an error, whatever its rules say so far. */
    public static Verdict ofRun(boolean complete, List<RuleResult> rules) {
        return complete ? ofRules(rules) : Verdict.ERROR;
    }

    /** Of a run with waivers: one that has rotted makes it non-conformant. */
    public static Verdict ofRun(boolean complete, List<RuleResult> rules, List<WaiverOutcome> waivers) {
        boolean rotten = complete && waivers.stream().anyMatch(WaiverOutcome::isProblem);
        return rotten ? Verdict.NON_CONFORMANT : ofRun(complete, rules);
    }

    /** Of a run with waivers in its edition: while a clause has no rule the most that can be said is partial. */
    public static Verdict of(RunInfo run, List<RuleResult> rules, List<WaiverOutcome> waivers) {
        Verdict verdict = ofRun(run.complete(), rules, waivers);
        return verdict == Verdict.CONFORMANT && !run.unstated().isEmpty() ? Verdict.PARTIAL : verdict;
    }

    /** Counts and the verdict of each profile that has rules, in the order of the profiles given. */
    public static Summary summary(List<RuleResult> rules, List<String> profiles) {
        List<ScenarioResult> scenarios =
                rules.stream().flatMap(rule -> rule.scenarios().stream()).toList();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String profile : profiles) {
            List<RuleResult> own = rules.stream()
                    .filter(rule -> rule.profile().equals(profile))
                    .toList();
            if (!own.isEmpty()) {
                verdicts.put(profile, ofRules(own));
            }
        }
        return new Summary(
                new Summary.RuleCounts(
                        rules.size(),
                        count(rules, rule -> rule.verdict() == RuleVerdict.PASSED),
                        count(rules, rule -> rule.verdict() == RuleVerdict.FAILED),
                        count(rules, rule -> rule.verdict() == RuleVerdict.INCONCLUSIVE),
                        count(rules, rule -> rule.verdict() == RuleVerdict.WAIVED),
                        count(rules, rule -> rule.verdict() == RuleVerdict.UNTESTED)),
                new Summary.ScenarioCounts(
                        scenarios.size(),
                        count(scenarios, it -> it.verdict() == RuleVerdict.PASSED),
                        count(scenarios, it -> it.verdict() == RuleVerdict.FAILED),
                        count(scenarios, it -> it.verdict() == RuleVerdict.INCONCLUSIVE)),
                verdicts);
    }

    private static boolean any(List<ScenarioResult> scenarios, RuleVerdict verdict) {
        return scenarios.stream().anyMatch(scenario -> scenario.verdict() == verdict);
    }

    private static <T> long count(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).count();
    }
}
