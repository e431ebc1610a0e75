package ecsconformance.selftest;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.selftest.DefectResult.Detection;
import java.util.List;

/**
 * The outcome of two deliberate defects at once.
 *
 * @param first     name of one defect
 * @param second    name of the other, which another rule owns
 * @param named     ids of the owners that failed
 * @param masked    ids of the owners that fail with their own defect alone, but not with both: one hides the other
 * @param explained ids of other rules that failed, and that fail with one of the two alone, too
 * @param blamed    ids of rules that failed although they pass with either defect alone
 */
public record PairResult(
        String first,
        String second,
        List<String> named,
        List<String> masked,
        List<String> explained,
        List<String> blamed) {

    public PairResult {
        named = List.copyOf(named);
        masked = List.copyOf(masked);
        explained = List.copyOf(explained);
        blamed = List.copyOf(blamed);
    }

    /** The pair whose owners are these, once it is known which rules fail with both, and which with one alone. */
    static PairResult of(DefectResult first, DefectResult second, List<String> both, List<String> alone) {
        List<String> owners = List.of(first.owner(), second.owner());
        List<String> others = both.stream().filter(id -> !owners.contains(id)).toList();
        return new PairResult(
                first.name(),
                second.name(),
                owners.stream().filter(both::contains).toList(),
                List.of(first, second).stream()
                        .filter(it -> it.detection() == Detection.OWNER && !both.contains(it.owner()))
                        .map(DefectResult::owner)
                        .toList(),
                others.stream().filter(alone::contains).toList(),
                others.stream().filter(id -> !alone.contains(id)).toList());
    }

    /**
     * @param both  the result of the whole suite against the two at once
     * @param alone the results of the rules that failed beside the owners, against each of the two
     */
    public static PairResult of(DefectResult first, DefectResult second, Result both, List<Result> alone) {
        return of(
                first,
                second,
                failed(both),
                alone.stream().flatMap(result -> failed(result).stream()).toList());
    }

    /** Ids of the rules that failed in the run. */
    public static List<String> failed(Result result) {
        return result.rules().stream()
                .filter(rule -> rule.verdict() == RuleVerdict.FAILED)
                .map(RuleResult::id)
                .toList();
    }
}
