package ecsconformance.emulator.gateway;

import ecsconformance.wire.SignatureV3;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** The nonces that correctly signed requests have used up, each for as long as its timestamp is accepted. Thread-safe. */
final class Nonces {

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
