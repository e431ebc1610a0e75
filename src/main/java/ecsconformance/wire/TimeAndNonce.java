package ecsconformance.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes two sendings of one call differ: the time, UTC with whole seconds on the wire, and the nonce. */
public record TimeAndNonce(Instant time, String nonce) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** For example {@code 2019-05-08T09:27:11Z}. */
    public String timestamp() {
        return SECONDS.format(time);
    }
}
