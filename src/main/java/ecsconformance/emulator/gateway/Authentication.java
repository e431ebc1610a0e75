package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Cloud;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Proves the sender of a request: key, security token, time, signature, nonce, in this order. */
final class Authentication {

    /** The longest time between a Timestamp and the clock, either way. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Cloud cloud;
    private final Clock clock;
    private final Nonces nonces = new Nonces();

    Authentication(Cloud cloud, Clock clock) {
        this.cloud = cloud;
        this.clock = clock;
    }

    void check(SignedRequest request) throws RefusedRequest {
        Cloud.Principal principal = cloud.principal(request.accessKeyId())
                .orElseThrow(() -> new RefusedRequest(GatewayRefusals.UNKNOWN_KEY));
        checkToken(principal.securityToken(), request.securityToken());
        Instant now = clock.instant();
        Instant sent = Timestamps.read(request.timestamp());
        if (Duration.between(sent, now).abs().compareTo(WINDOW) > 0) {
            throw new RefusedRequest(GatewayRefusals.TIMESTAMP_EXPIRED);
        }
        if (request.signature().isEmpty()) {
            throw new RefusedRequest(GatewayRefusals.missing("Signature"));
        }
        if (!request.isSignedBy(principal.accessKeySecret())) {
            throw new RefusedRequest(GatewayRefusals.wrongSignature(request.stringToSign()));
        }
        // Last: what is not proven to be from the key's holder must not use up his nonces.
        if (!nonces.use(request.accessKeyId(), request.nonce(), sent.plus(WINDOW), now)) {
            throw new RefusedRequest(GatewayRefusals.NONCE_USED);
        }
    }

    private static void checkToken(Optional<String> issued, Optional<String> presented) throws RefusedRequest {
        if (issued.isPresent() && presented.isEmpty()) {
            throw new RefusedRequest(GatewayRefusals.missing("SecurityToken"));
        }
        if (!issued.equals(presented)) {
            throw new RefusedRequest(GatewayRefusals.TOKEN_MISMATCH);
        }
    }
}
