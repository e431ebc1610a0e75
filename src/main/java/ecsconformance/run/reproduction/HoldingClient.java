package ecsconformance.run.reproduction;

import ecsconformance.client.EcsClient;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.client.Sending;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.SignedCall;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/** Holds back one call of a scenario, so that somebody can send it by hand in the state that the calls before it have left. */
final class HoldingClient implements EcsClient {

    static final int NOTHING_HELD = Integer.MAX_VALUE;

    private static final String HELD = "held back, to be sent by hand";

    private final EcsClient client;
    private final RestAssuredClient signer;
    private final int place;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile Optional<Credentials> credentials = Optional.empty();
    private volatile boolean changedAfterSigning;
    private volatile Optional<String> curl = Optional.empty();

    /** @param place the number of calls that are sent before one is held back */
    HoldingClient(EcsClient client, RestAssuredClient signer, int place) {
        this.client = client;
        this.signer = signer;
        this.place = place;
    }

    /** The keys of the last call. */
    Optional<Credentials> credentials() {
        return credentials;
    }

    /** Tells whether the last call was changed after it was signed, which no line that signs anew can repeat. */
    boolean changedAfterSigning() {
        return changedAfterSigning;
    }

    /** A line that sends what was held back. */
    Optional<String> curl() {
        return curl;
    }

    @Override
    public Exchange send(Sending sending) {
        credentials = Optional.of(sending.credentials());
        changedAfterSigning = false;
        if (sent.getAndIncrement() >= place) {
            curl = Optional.of(signer.curl(sending));
            throw new TestAbortedException(HELD);
        }
        return client.send(sending);
    }

    @Override
    public SignedCall sign(Sending sending) {
        credentials = Optional.of(sending.credentials());
        return client.sign(sending);
    }

    @Override
    public Exchange send(SignedCall call, String purpose) {
        changedAfterSigning = true;
        if (sent.getAndIncrement() >= place) {
            throw new TestAbortedException(HELD);
        }
        return client.send(call, purpose);
    }
}
