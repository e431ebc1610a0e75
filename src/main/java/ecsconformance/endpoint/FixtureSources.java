package ecsconformance.endpoint;

import ecsconformance.wire.Credentials;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of documented states of the account.
 *
 * @param control   base URL of the control protocol
 * @param declared  fixtures that exist already, by fixture id
 * @param provision fixtures that the suite may make itself, through the endpoint's own operations
 */
public record FixtureSources(
        Optional<URI> control, Map<String, DeclaredFixture> declared, Optional<Provision> provision) {

    public FixtureSources {
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    }

    public static FixtureSources none() {
        return new FixtureSources(Optional.empty(), Map.of(), Optional.empty());
    }

    /**
     * The parts of instances and disks, for a suite that provisions its fixtures itself.
     *
     * @param image         a public image to start instances from
     * @param diskCategory  of system and data disks; the endpoint's default where empty
     * @param resourceGroup an existing resource group; where empty, the one the first instance is shown in
     */
    public record Provision(
            String instanceType,
            String image,
            Optional<String> zone,
            Optional<String> vSwitch,
            Optional<String> securityGroup,
            Optional<String> diskCategory,
            Optional<String> resourceGroup) {}

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
}
