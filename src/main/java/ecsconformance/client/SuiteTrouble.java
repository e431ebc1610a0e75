package ecsconformance.client;

/**
 * A call could not be made for a reason on the suite's own side, such as too many open files. It says nothing about the
 * endpoint; the message is one sentence.
 */
public final class SuiteTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SuiteTrouble(String reason) {
        super(reason);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
