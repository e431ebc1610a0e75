package ecsconformance.client;

import ecsconformance.wire.Exchange;
import ecsconformance.wire.SignedCall;

/** The way to the endpoint under test. Nothing the endpoint does makes a method here throw. */
public interface EcsClient {

    /** Signs and sends a call. */
    Exchange send(Sending sending);

    /** Signs a call without sending it, so that a rule can change a byte before {@link #send(SignedCall, String)}. */
    SignedCall sign(Sending sending);

    /**
     * Sends a signed call exactly as it stands.
     *
     * @param purpose rule or phase, for the User-Agent
     */
    Exchange send(SignedCall call, String purpose);
}
