package ecsconformance.client;

import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.util.Objects;
import java.util.Optional;

/**
 * A call with everything needed to sign it.
 *
 * @param stamp   time and nonce where a rule sets them; otherwise now and a fresh one
 * @param purpose rule or phase, for the User-Agent
 */
public record Sending(
        Call call, WireStyle style, Credentials credentials, Optional<TimeAndNonce> stamp, String purpose) {

    public Sending {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(purpose, "purpose");
    }

    /** A call with the present time and a fresh nonce. */
    public Sending(Call call, WireStyle style, Credentials credentials, String purpose) {
        this(call, style, credentials, Optional.empty(), purpose);
    }

    public Sending with(TimeAndNonce other) {
        return new Sending(call, style, credentials, Optional.of(other), purpose);
    }

    public Sending with(WireStyle other) {
        return new Sending(call, other, credentials, stamp, purpose);
    }

    public Sending with(Credentials other) {
        return new Sending(call, style, other, stamp, purpose);
    }

    public Sending with(Call other) {
        return new Sending(other, style, credentials, stamp, purpose);
    }
}
