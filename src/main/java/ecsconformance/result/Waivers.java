package ecsconformance.result;

import ecsconformance.result.WaiverOutcome.State;
import ecsconformance.result.waiver.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Known deviations, laid over a result. A rule is waived only where each of its failures is covered and nothing else of
 * it is open; a waiver that has expired, is not needed any more or covers something else makes the run non-conformant.
 */
public final class Waivers {

    private final List<Waiver> waivers;
    private final LocalDate today;

    /** @param now decides which waivers have expired */
    public Waivers(List<Waiver> waivers, Instant now) {
        this.waivers = List.copyOf(waivers);
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The result judged anew with these waivers in place of any that it had. */
    public Result applyTo(Result result) {
        Result bare = result.judgedAnew(
                result.rules().stream().map(Waivers::withoutWaiver).toList(), List.of());
        return bare.judgedAnew(
                bare.rules().stream().map(this::waived).toList(),
                waivers.stream().map(waiver -> outcome(waiver, bare)).toList());
    }

    /** Tells whether one of them that has not expired covers the failure of a scenario. */
    public boolean cover(String rule, String failure) {
        return waivers.stream().anyMatch(it -> it.rule().equals(rule) && !expired(it) && it.covers(failure));
    }

    private static RuleResult withoutWaiver(RuleResult rule) {
        return rule.verdict() == RuleVerdict.WAIVED
                ? rule.judged(Judgement.ofScenarios(rule.scenarios()), Judgement.reason(rule.scenarios()))
                : rule;
    }

    private RuleResult waived(RuleResult rule) {
        List<Waiver> covering = waivers.stream()
                .filter(waiver ->
                        holdsFor(waiver, rule) && rule.failures().stream().anyMatch(waiver::covers))
                .toList();
        if (covering.isEmpty() || !uncovered(rule).isEmpty()) {
            return rule;
        }
        String excuse = covering.stream().map(Waivers::excuse).distinct().collect(Collectors.joining("; "));
        List<ScenarioResult> others = rule.scenarios().stream()
                .filter(scenario -> scenario.verdict() != RuleVerdict.FAILED)
                .toList();
        boolean open = others.stream().anyMatch(scenario -> scenario.verdict() != RuleVerdict.PASSED);
        return open
                ? rule.judged(RuleVerdict.INCONCLUSIVE, Judgement.reason(others))
                : rule.judged(RuleVerdict.WAIVED, Optional.of(excuse));
    }

    private static String excuse(Waiver waiver) {
        return waiver.reason() + " (" + waiver.owner() + ", until " + waiver.expires() + ", " + waiver.link() + ")";
    }

    private WaiverOutcome outcome(Waiver waiver, Result bare) {
        Optional<RuleResult> rule = bare.rule(waiver.rule());
        State state = state(waiver, rule);
        return new WaiverOutcome(
                waiver.rule(),
                waiver.owner(),
                waiver.reason(),
                waiver.link(),
                waiver.expires(),
                waiver.failure(),
                state,
                sentence(waiver, state, rule));
    }

    private State state(Waiver waiver, Optional<RuleResult> rule) {
        if (expired(waiver)) {
            return State.EXPIRED;
        }
        return switch (rule.map(RuleResult::verdict).orElse(RuleVerdict.UNTESTED)) {
            case PASSED -> State.NOT_NEEDED;
            case FAILED -> ofFailed(waiver, rule.orElseThrow());
            case INCONCLUSIVE, UNTESTED, WAIVED -> State.NOT_JUDGED;
        };
    }

    private State ofFailed(Waiver waiver, RuleResult rule) {
        if (!uncovered(rule).isEmpty()) {
            return State.DIFFERENT;
        }
        return rule.failures().stream().anyMatch(waiver::covers) ? State.USED : State.NOT_NEEDED;
    }

    private String sentence(Waiver waiver, State state, Optional<RuleResult> rule) {
        String its = "the waiver of " + waiver.owner() + " for " + waiver.rule();
        return switch (state) {
            case USED -> its + " covers what failed";
            case NOT_JUDGED ->
                its + " was not put to the test: the rule is "
                        + rule.map(it -> it.verdict().word()).orElse("not part of this run");
            case EXPIRED -> its + " expired after " + waiver.expires() + "; mend the deviation or renew the waiver";
            case NOT_NEEDED ->
                its + " is not needed any more: nothing fails as \"" + waiver.failure() + "\"; remove it";
            case DIFFERENT ->
                its + " covers \"" + waiver.failure() + "\", but the rule fails differently: \""
                        + uncovered(rule.orElseThrow()).get(0) + "\"";
        };
    }

    private List<String> uncovered(RuleResult rule) {
        return rule.failures().stream()
                .filter(failure -> !cover(rule.id(), failure))
                .toList();
    }

    private boolean holdsFor(Waiver waiver, RuleResult rule) {
        return waiver.rule().equals(rule.id()) && !expired(waiver);
    }

    private boolean expired(Waiver waiver) {
        return today.isAfter(waiver.expires());
    }
}
