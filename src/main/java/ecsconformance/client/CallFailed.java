package ecsconformance.client;

/** A call without a complete answer, carried from the courier to what explains it. */
final class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean expired;
    private final CallStage stage;

    CallFailed(Exception cause, boolean expired, CallStage stage) {
        super(cause);
        this.expired = expired;
        this.stage = stage;
    }

    /** The stage to which the call had come. */
    CallStage stage() {
        return stage;
    }

    /** Tells whether the deadline ended the call. */
    boolean expired() {
        return expired;
    }

    /** The stages of a call: whoever does not answer is the one that the call had come to. */
    enum CallStage {
        /** To a connection: of the proxy where there is one, else of the endpoint. */
        CONNECTING,
        /** To the proxy, which is asked for a way to the endpoint. */
        ASKING_PROXY,
        /** Through the proxy or past it: to the endpoint. */
        AT_ENDPOINT
    }
}
