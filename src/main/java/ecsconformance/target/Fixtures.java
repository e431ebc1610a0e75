package ecsconformance.target;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where documented states of the account come from.
 *
 * @param control   base URL of the control protocol
 * @param declared  what exists already, by fixture id
 * @param provision what the suite may make itself, through the endpoint's own operations
 */
public record Fixtures(Optional<URI> control, Map<String, DeclaredFixture> declared, Optional<Provision> provision) {

    public Fixtures {
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    }

    public static Fixtures none() {
        return new Fixtures(Optional.empty(), Map.of(), Optional.empty());
    }
}
