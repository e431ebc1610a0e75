package ecsconformance.result;

import ecsconformance.result.Waivers.WaiverOutcome.State;
import ecsconformance.result.waiver.Waiver;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Applies known deviations to a result. A rule is waived only if each of its failures is covered and no scenario is
 * inconclusive. A waiver that has expired, is no longer needed or covers another failure makes the run non-conformant.
 */
public final class Waivers {

    private final List<Waiver> waivers;
    private final LocalDate today;

    /** @param now decides which waivers have expired */
    public Waivers(List<Waiver> waivers, Instant now) {
        this.waivers = List.copyOf(waivers);
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The result, judged again with these waivers instead of its own. */
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
            case USED -> its + " covers the failure";
            case NOT_JUDGED ->
                its + " was not used: the rule is "
                        + rule.map(it -> it.verdict().word()).orElse("not part of this run");
            case EXPIRED -> its + " expired after " + waiver.expires() + "; correct the endpoint or renew the waiver";
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

    /**
     * The outcome of one waiver in a run.
     *
     * @param expires  the last day on which it holds, by UTC
     * @param failure  the failure it covers, in which {@code *} stands for anything
     * @param sentence the outcome in a sentence, for a person
     */
    public record WaiverOutcome(
            String rule,
            String owner,
            String reason,
            URI link,
            LocalDate expires,
            String failure,
            State state,
            String sentence) {

        /** The states of a waiver. */
        public enum State {
            /** It covers what failed. */
            USED,
            /** The rule was not chosen, or nothing conclusive was seen of it. */
            NOT_JUDGED,
            /** Its last day has passed. */
            EXPIRED,
            /** The failure that it covers does not occur any more. */
            NOT_NEEDED,
            /** The rule fails in a way that it does not cover. */
            DIFFERENT;

            /** As it stands in the JSON, for example {@code not-needed}. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            public static State of(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            }
        }

        /** The waiver as it was given. */
        public Waiver waiver() {
            return new Waiver(rule, owner, reason, link, expires, failure);
        }

        /** Tells whether the waiver has rotted, which fails the run. */
        public boolean isProblem() {
            return state == State.EXPIRED || state == State.NOT_NEEDED || state == State.DIFFERENT;
        }
    }
}
