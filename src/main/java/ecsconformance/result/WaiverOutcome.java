package ecsconformance.result;

import ecsconformance.result.waiver.Waiver;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;

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
