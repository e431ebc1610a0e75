package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Refusal;

/** Ends the reading of a request with a refusal; it never leaves the gateway. */
public final class RefusedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedRequest(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
