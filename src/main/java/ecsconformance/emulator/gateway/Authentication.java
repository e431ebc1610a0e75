package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import ecsconformance.wire.SignatureV3;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Proves the sender of a request: key, security token, time, signature, nonce, in this order. */
final class Authentication {

    /** The longest time between a Timestamp and the clock, either way. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?(Z|\\+00:00)");

    private final Cloud cloud;
    private final Clock clock;
    private final Nonces nonces = new Nonces();

    Authentication(Cloud cloud, Clock clock) {
        this.cloud = cloud;
        this.clock = clock;
    }

    /** Tells whether a time so far in the past, or in the future if negative, is outside of the window. */
    static boolean isUntimely(Duration ago) {
        return ago.abs().compareTo(WINDOW) > 0;
    }

    void check(SignedRequest request, BiPredicate<String, String> same, Predicate<Duration> untimely)
            throws RefusedRequest {
        Cloud.Principal principal = cloud.principal(request.accessKeyId())
                .orElseThrow(() -> new RefusedRequest(GatewayRefusals.UNKNOWN_KEY));
        checkToken(principal.securityToken(), request.securityToken());
        Instant now = clock.instant();
        Instant sent = sentAt(request.timestamp());
        if (untimely.test(Duration.between(sent, now))) {
            throw new RefusedRequest(GatewayRefusals.TIMESTAMP_EXPIRED);
        }
        if (request.signature().isEmpty()) {
            throw new RefusedRequest(GatewayRefusals.missing("Signature"));
        }
        if (!same.test(request.signature(), request.signatureBy(principal.accessKeySecret()))) {
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

    /** The three forms of a Timestamp that clients send: whole seconds, milliseconds, and a zero offset written out. */
    private static Instant sentAt(String timestamp) throws RefusedRequest {
        if (timestamp.isEmpty()) {
            throw new RefusedRequest(GatewayRefusals.missing("Timestamp"));
        }
        if (!TIMESTAMP.matcher(timestamp).matches()) {
            throw new RefusedRequest(GatewayRefusals.TIMESTAMP_MALFORMED);
        }
        try {
            return OffsetDateTime.parse(timestamp).toInstant();
        } catch (DateTimeException noSuchTime) {
            throw new RefusedRequest(GatewayRefusals.TIMESTAMP_MALFORMED);
        }
    }

    /** The nonces that correctly signed requests have used up, each for as long as its timestamp is accepted. Thread-safe. */
    static final class Nonces {

        /** Beyond this many the one that would be forgotten next is forgotten early. */
        private static final int MOST = 1 << 18;

        private final Set<String> used = new HashSet<>();
        private final Queue<Entry> byExpiry = new PriorityQueue<>(Comparator.comparing(Entry::expiry));

        /** True where this access key has not used the nonce before. A digest is kept, so that long nonces cost no more. */
        synchronized boolean use(String accessKeyId, String nonce, Instant expiry, Instant now) {
            while (!byExpiry.isEmpty() && (byExpiry.peek().expiry().isBefore(now) || byExpiry.size() >= MOST)) {
                used.remove(byExpiry.remove().digest());
            }
            String digest = SignatureV3.payloadHash(accessKeyId + "\n" + nonce);
            if (!used.add(digest)) {
                return false;
            }
            byExpiry.add(new Entry(digest, expiry));
            return true;
        }

        private record Entry(String digest, Instant expiry) {}
    }
}
