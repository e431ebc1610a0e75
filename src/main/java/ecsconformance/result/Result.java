package ecsconformance.result;

import ecsconformance.result.RunInfo.RecordedCapabilities;
import ecsconformance.result.Waivers.WaiverOutcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The complete record of a run. Every report is rendered from it alone.
 *
 * @param waivers the outcome of each waiver that was given
 * @param proof   the outcome of the run's own checks where they were put to the proof
 */
public record Result(
        Suite suite,
        TargetInfo target,
        RunInfo run,
        Verdict verdict,
        Summary summary,
        List<RuleResult> rules,
        List<RecordedExchange> exchanges,
        Resources resources,
        List<WaiverOutcome> waivers,
        Optional<Proof> proof) {

    /** Version of the JSON's schema. */
    public static final String SCHEMA_VERSION = "1.0";

    public Result {
        rules = List.copyOf(rules);
        exchanges = List.copyOf(exchanges);
        waivers = List.copyOf(waivers);
    }

    /** A result whose checks were not put to the proof. */
    public Result(
            Suite suite,
            TargetInfo target,
            RunInfo run,
            Verdict verdict,
            Summary summary,
            List<RuleResult> rules,
            List<RecordedExchange> exchanges,
            Resources resources,
            List<WaiverOutcome> waivers) {
        this(suite, target, run, verdict, summary, rules, exchanges, resources, waivers, Optional.empty());
    }

    /** A result without waivers. */
    public Result(
            Suite suite,
            TargetInfo target,
            RunInfo run,
            Verdict verdict,
            Summary summary,
            List<RuleResult> rules,
            List<RecordedExchange> exchanges,
            Resources resources) {
        this(suite, target, run, verdict, summary, rules, exchanges, resources, List.of());
    }

    public Optional<RuleResult> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The failures, grouped by what fails alike; the group that explains most first. */
    public List<Cause> causes() {
        return Causes.of(rules, exchanges);
    }

    /** The waivers that fail the run. */
    public List<WaiverOutcome> waiverProblems() {
        return waivers.stream().filter(WaiverOutcome::isProblem).toList();
    }

    /** The claim that it may make, in words. */
    public Conclusion conclusion() {
        return Conclusion.of(this);
    }

    /** The process's exit code. Partial is 0 where the user allows it, but never without a rule that passed. */
    public int exitCode(boolean allowPartial) {
        return verdict.exitCode(allowPartial && summary.rules().passed() > 0);
    }

    /** A run judged by its rules, without waivers. */
    public static Result judged(
            Suite suite,
            TargetInfo target,
            RunInfo run,
            List<RuleResult> rules,
            List<RecordedExchange> exchanges,
            Resources resources) {
        return new Result(
                suite,
                target,
                run,
                Judgement.of(run, rules, List.of()),
                Judgement.summary(rules, target.profiles()),
                rules,
                exchanges,
                resources);
    }

    /** This result as that of a shard. */
    public Result of(Shard part) {
        RunInfo shard = run.of(part);
        RunInfo bound = shard.extent()
                .map(extent -> shard.with(extent.withPlanOf(rules, shard.selection())))
                .orElse(shard);
        return new Result(suite, target, bound, verdict, summary, rules, exchanges, resources, waivers, proof);
    }

    /** This result without the evidence: all that a gate or a comparison asks for. */
    public Result withoutExchanges() {
        List<RuleResult> bare = rules.stream()
                .map(rule -> rule.withScenarios(rule.scenarios().stream()
                        .map(scenario -> scenario.withExchanges(List.of()))
                        .toList()))
                .toList();
        return new Result(suite, target, run, verdict, summary, bare, List.of(), resources, waivers, proof);
    }

    Result judgedAnew(List<RuleResult> otherRules, List<WaiverOutcome> otherWaivers) {
        return new Result(
                suite,
                target,
                run,
                Judgement.of(run, otherRules, otherWaivers),
                Judgement.summary(otherRules, target.profiles()),
                otherRules,
                exchanges,
                resources,
                otherWaivers,
                proof);
    }

    /** This result with every text that an endpoint may have written changed, for example redacted. */
    public Result withTexts(UnaryOperator<String> change) {
        return new ChangedTexts(change).of(this);
    }

    /** This result with what became of its checks. */
    public Result with(Proof found) {
        return new Result(
                suite, target, run, verdict, summary, rules, exchanges, resources, waivers, Optional.of(found));
    }

    /** The styles where each scenario was run once in every one of them, its names ending in the style; else empty. */
    public List<String> everyStyle() {
        List<String> styles = run.offered().map(RecordedCapabilities::styles).orElse(List.of());
        boolean every = !styles.isEmpty()
                && rules.stream()
                        .flatMap(rule -> rule.scenarios().stream())
                        .anyMatch(scenario -> scenario.name().endsWith(" [" + styles.get(0) + "]"));
        return every ? styles : List.of();
    }

    /** The suite that judged, and the contract by which it did. */
    public record Suite(String name, String version, ContractInfo contract) {

        /** The name of this suite in every result. */
        public static final String NAME = "create-image-conformance";

        /** The documentation edition the rules state, with the digest of the contract file. */
        public record ContractInfo(String operation, String apiVersion, String edition, String digest) {}
    }

    /** Counts, and the verdict of each profile by its name. */
    public record Summary(RuleCounts rules, ScenarioCounts scenarios, Map<String, Verdict> profiles) {

        public Summary {
            profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
        }

        /** Rules by verdict. */
        public record RuleCounts(long total, long passed, long failed, long inconclusive, long waived, long untested) {}

        /** Scenarios by verdict. */
        public record ScenarioCounts(long total, long passed, long failed, long inconclusive) {}
    }

    /** The resources that the run created at the endpoint, and those that it could not remove, by id. */
    public record Resources(long created, long deleted, List<String> leaked) {

        public Resources {
            leaked = List.copyOf(leaked);
        }
    }

    /**
     * The target that was judged, and the profiles it was judged by.
     *
     * @param embedded whether it was the emulator inside the suite's own process
     */
    public record TargetInfo(String name, String endpoint, String region, List<String> profiles, boolean embedded) {

        public TargetInfo {
            profiles = List.copyOf(profiles);
        }

        /** An endpoint of its own. */
        public TargetInfo(String name, String endpoint, String region, List<String> profiles) {
            this(name, endpoint, region, profiles, false);
        }
    }
}
