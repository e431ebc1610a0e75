package ecsconformance.emulator.account;

import java.time.Instant;
import java.util.Map;

/** The first use of a ClientToken, and the image that came of it. */
public record TokenUse(Map<String, String> parameters, String imageId, Instant at) {

    public TokenUse {
        parameters = Map.copyOf(parameters);
    }
}
