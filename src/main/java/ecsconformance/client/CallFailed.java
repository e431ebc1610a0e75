package ecsconformance.client;

/** A call without a complete answer, carried from the courier to what explains it. */
final class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean expired;

    CallFailed(Exception cause, boolean expired) {
        super(cause);
        this.expired = expired;
    }

    /** Whether the deadline ended the call. */
    boolean expired() {
        return expired;
    }
}
