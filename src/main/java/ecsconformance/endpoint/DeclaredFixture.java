package ecsconformance.endpoint;

import ecsconformance.wire.Credentials;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fixture that the target file names.
 *
 * @param id          the resource's id; empty for an account
 * @param attributes  facts about it, by the names of the control protocol: {@code size}, {@code status} and so on;
 *                    the disks of an instance as {@code disks.1.id}, {@code disks.1.size}
 * @param credentials an account's own keys
 * @param region      an account's own region
 * @param fixtures    fixtures inside the account: resource id by fixture id
 */
public record DeclaredFixture(
        String id,
        Map<String, String> attributes,
        Optional<Credentials> credentials,
        Optional<String> region,
        Map<String, String> fixtures) {

    public DeclaredFixture {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        fixtures = Collections.unmodifiableMap(new LinkedHashMap<>(fixtures));
    }

    /** A resource of which only the id is known. */
    public static DeclaredFixture of(String id) {
        return new DeclaredFixture(id, Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }
}
