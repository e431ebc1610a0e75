package ecsconformance.selftest;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outcome of one deliberate defect.
 *
 * @param breaks     the fault, one sentence without a full stop
 * @param owner      id of the rule that must catch it
 * @param scenarios  the places of the owner's failed scenarios
 * @param others     ids of the other rules that failed; known only where the whole suite was run
 * @param wholeSuite whether every rule was run
 * @param reason     the reason for which the owner was not conclusive, or nobody can see the defect; else empty
 */
public record DefectResult(
        String name,
        String breaks,
        String owner,
        Detection detection,
        List<String> scenarios,
        List<String> others,
        boolean wholeSuite,
        Optional<String> reason) {

    public DefectResult {
        scenarios = List.copyOf(scenarios);
        others = List.copyOf(others);
    }

    /** @param results of the runs against the defect, which share no rule */
    public static DefectResult of(String name, String breaks, String owner, List<Result> results, boolean wholeSuite) {
        List<RuleResult> failed = results.stream()
                .flatMap(result -> result.rules().stream())
                .filter(rule -> rule.verdict() == RuleVerdict.FAILED)
                .toList();
        List<String> others = failed.stream()
                .map(RuleResult::id)
                .filter(id -> !id.equals(owner))
                .toList();
        boolean byOwner = failed.size() > others.size();
        Detection otherwise = others.isEmpty() ? Detection.SURVIVED : Detection.OTHER;
        return new DefectResult(
                name,
                breaks,
                owner,
                byOwner ? Detection.OWNER : otherwise,
                failed.stream()
                        .filter(rule -> rule.id().equals(owner))
                        .flatMap(rule -> rule.scenarios().stream())
                        .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                        .map(ScenarioResult::location)
                        .toList(),
                others,
                wholeSuite,
                byOwner ? Optional.empty() : reason(results, owner));
    }

    /** The outcome of a defect that no caller of documented operations can see. */
    public static DefectResult unobservable(String name, String breaks, String owner, String reason) {
        return new DefectResult(
                name, breaks, owner, Detection.UNOBSERVABLE, List.of(), List.of(), false, Optional.of(reason));
    }

    private static Optional<String> reason(List<Result> results, String owner) {
        return results.stream()
                .flatMap(result -> Stream.concat(
                        result.run().problem().stream(),
                        result.rules().stream()
                                .filter(rule -> rule.id().equals(owner))
                                .flatMap(rule -> rule.reason().stream())))
                .findFirst();
    }

    /** Tells whether the rule failed in the run. */
    public static boolean isFailed(Result result, String rule) {
        return result.rules().stream().anyMatch(it -> it.id().equals(rule) && it.verdict() == RuleVerdict.FAILED);
    }

    /** The ways in which a deliberate defect was caught, or was not. */
    public enum Detection {
        /** The rule that owns the defect caught it. */
        OWNER,
        /** Another rule caught it, and its owner did not. */
        OTHER,
        /** No rule caught it. */
        SURVIVED,
        /** No rule can catch it: no documented operation shows it. */
        UNOBSERVABLE;

        /** As it stands in the JSON, for example {@code survived}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
