package ecsconformance.endpoint;

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
}
