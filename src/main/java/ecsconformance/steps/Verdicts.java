package ecsconformance.steps;

import ecsconformance.wire.Reply;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Compares what is documented with what the endpoint did, and keeps both for the report. */
public final class Verdicts {

    private final Endpoint endpoint;
    private final Evidence evidence;
    private final Aftermath aftermath;

    public Verdicts(Endpoint endpoint, Evidence evidence, Aftermath aftermath) {
        this.endpoint = endpoint;
        this.evidence = evidence;
        this.aftermath = aftermath;
    }

    /** The reply shows the outcome; a refusal also left nothing behind. */
    void expect(Outcome outcome, Reply reply) {
        note(outcome.words(), reply.summary());
        if (!outcome.isShownBy(reply)) {
            throw otherwise(outcome.words(), reply);
        }
        if (outcome instanceof Outcome.Refused) {
            aftermath.nothingWasCreated();
        }
    }

    /** What to throw where the reply does not show what is documented: inconclusive where it says nothing about it. */
    Error otherwise(String expected, Reply reply) {
        Optional<String> trouble = endpoint.trouble(reply);
        if (trouble.isPresent()) {
            throw new TestAbortedException(trouble.get());
        }
        return new RuleBroken(expected, reply.summary());
    }

    /** Two values that the documentation makes equal. */
    void expectEqual(String what, String expected, String actual) {
        note(what + " " + expected, what + " " + actual);
        if (!expected.equals(actual)) {
            throw new RuleBroken(what + " " + expected, what + " " + actual);
        }
    }

    void note(String expected, String actual) {
        evidence.expected(expected);
        evidence.actual(actual);
    }
}
