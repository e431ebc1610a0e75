package ecsconformance.run.replay;

import org.opentest4j.TestAbortedException;

/** An evaluation of recorded exchanges came to a call that the record does not answer, so it cannot tell anything. */
final class UnrecordedCall extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    UnrecordedCall(String reason) {
        super(reason);
    }
}
