package ecsconformance.report;

import ecsconformance.result.Judgement;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One profile in figures.
 *
 * @param verdict    empty where none of its rules was chosen
 * @param testable   its rules, without those that cannot be tested from outside
 * @param conclusive those that were evaluated: passed, failed or waived
 */
public record ProfileCounts(
        String profile,
        Optional<Verdict> verdict,
        long testable,
        long conclusive,
        long passed,
        long failed,
        long untested) {

    /** The target's profiles in their order, then any other that has rules. */
    static List<ProfileCounts> of(Result result) {
        Set<String> names = new LinkedHashSet<>(result.target().profiles());
        result.rules().forEach(rule -> names.add(rule.profile()));
        return names.stream().map(name -> of(name, result)).toList();
    }

    private static ProfileCounts of(String name, Result result) {
        List<RuleResult> rules = result.rules().stream()
                .filter(rule -> rule.profile().equals(name))
                .toList();
        long untested = count(rules, RuleVerdict.UNTESTED);
        long testable = rules.size() - untested;
        Optional<Verdict> verdict = rules.isEmpty() ? Optional.empty() : Optional.of(Judgement.ofRules(rules));
        return new ProfileCounts(
                name,
                verdict,
                testable,
                testable - count(rules, RuleVerdict.INCONCLUSIVE),
                count(rules, RuleVerdict.PASSED),
                count(rules, RuleVerdict.FAILED),
                untested);
    }

    private static long count(List<RuleResult> rules, RuleVerdict verdict) {
        return rules.stream().filter(rule -> rule.verdict() == verdict).count();
    }
}
