package ecsconformance.steps;

import ecsconformance.wire.Reply;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Compares what is documented with what the endpoint did, and keeps both for the report. */
public final class Verdicts {

    /** As the features' tables have it. */
    private static final String NONE = "(none)";

    private final Endpoint endpoint;
    private final Evidence evidence;
    private final Conversation conversation;
    private final RefusalEffects aftermath;

    public Verdicts(Endpoint endpoint, Evidence evidence, Conversation conversation, RefusalEffects aftermath) {
        this.endpoint = endpoint;
        this.evidence = evidence;
        this.conversation = conversation;
        this.aftermath = aftermath;
    }

    /** The last reply shows the outcome; a refusal also left nothing behind. */
    void expect(Outcome outcome) {
        Reply reply = conversation.reply();
        if (conversation.repeatsAnImage() && outcome instanceof Outcome.Created) {
            throw broken(outcome.words(), reply.summary() + ", which an earlier request has made");
        }
        note(outcome.words(), reply.summary());
        if (!shows(outcome)) {
            throw otherwise(outcome.words(), reply);
        }
        if (outcome instanceof Outcome.Refused) {
            aftermath.nothingWasCreated();
        }
    }

    /** Tells whether the last reply shows the outcome, in view of what went before. */
    boolean shows(Outcome outcome) {
        boolean shown = outcome.isShownBy(conversation.reply());
        if (outcome instanceof Outcome.Created || outcome instanceof Outcome.Repeated) {
            return shown && conversation.repeatsAnImage() == outcome instanceof Outcome.Repeated;
        }
        return shown && !(outcome instanceof Outcome.NotServed && endpoint.servesThisClient());
    }

    /** The exception for a reply that does not show what is documented: inconclusive if it says nothing about it. */
    Error otherwise(String expected, Reply reply) {
        Optional<String> trouble =
                endpoint.trouble(reply, !conversation.createdImages().isEmpty());
        if (trouble.isPresent()) {
            throw new TestAbortedException(trouble.get());
        }
        return broken(expected, reply.summary());
    }

    /** The exception for a broken rule; inconclusive if a request of the scenario's was lost or not looked at. */
    RuleBroken broken(String expected, String actual) {
        conversation.lost().ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
        return new RuleBroken(expected, actual);
    }

    /** Two values that the documentation makes equal. */
    void expectEqual(String what, String expected, String actual) {
        String wanted = what + " " + shown(expected);
        String found = what + " " + shown(actual);
        note(wanted, found);
        if (!expected.equals(actual)) {
            endpoint.contradicted(!conversation.createdImages().isEmpty()).ifPresent(reason -> {
                throw new TestAbortedException(reason);
            });
            throw broken(wanted, found);
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? NONE : value;
    }

    void note(String expected, String actual) {
        evidence.expected(expected);
        evidence.actual(actual);
    }
}
