package ecsconformance.emulator.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** The three forms of a Timestamp that clients send: whole seconds, milliseconds, and a zero offset written out. */
final class Timestamps {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?(Z|\\+00:00)");

    private Timestamps() {}

    static Instant read(String timestamp) throws RefusedRequest {
        if (!FORM.matcher(timestamp).matches()) {
            throw new RefusedRequest(GatewayRefusals.TIMESTAMP_MALFORMED);
        }
        try {
            return OffsetDateTime.parse(timestamp).toInstant();
        } catch (DateTimeException noSuchTime) {
            throw new RefusedRequest(GatewayRefusals.TIMESTAMP_MALFORMED);
        }
    }
}
