package ecsconformance.target;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where documented states of the account come from.
 *
 * @param control  base URL of the control protocol
 * @param declared what exists already, by fixture id
 */
public record Fixtures(Optional<URI> control, Map<String, DeclaredFixture> declared) {

    public Fixtures {
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    }

    public static Fixtures none() {
        return new Fixtures(Optional.empty(), Map.of());
    }
}
