package ecsconformance.endpoint;

import java.util.Optional;

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
