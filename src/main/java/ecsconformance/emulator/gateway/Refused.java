package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Refusal;

/** Ends the reading of a request with a refusal; it never leaves the gateway. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
