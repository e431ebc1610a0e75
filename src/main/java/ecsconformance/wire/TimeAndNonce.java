package ecsconformance.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes two sendings of one call differ: the time, UTC with whole seconds on the wire, and the nonce.
 *
 * @param written the time on the wire where it is another text; an empty one leaves it out
 */
public record TimeAndNonce(Instant time, String nonce, Optional<String> written) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public TimeAndNonce(Instant time, String nonce) {
        this(time, nonce, Optional.empty());
    }

    /** The same with another text in the place of the time. */
    public TimeAndNonce writing(String text) {
        return new TimeAndNonce(time, nonce, Optional.of(text));
    }

    /** For example {@code 2019-05-08T09:27:11Z}; empty where the request names no time. */
    public String timestamp() {
        return written.orElseGet(() -> SECONDS.format(time));
    }
}
