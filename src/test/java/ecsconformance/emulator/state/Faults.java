package ecsconformance.emulator.state;

import java.util.HashMap;
import java.util.Map;

/** Ways to make one fault in a scope; each gives the parameters of a CreateImage that has no other. */
final class Faults {

    /** Arranges what is needed and answers the request's parameters. */
    @FunctionalInterface
    interface Fault {
        Map<String, String> in(OneScope scope);
    }

    private Faults() {}

    /** The fault lies in the instance, made by method 1. */
    static Fault instance(String fixture) {
        return scope -> OneScope.pairs("InstanceId", scope.id(fixture));
    }

    /** The fault lies in the snapshot, made by method 2. */
    static Fault snapshot(String fixture) {
        return scope -> OneScope.pairs("SnapshotId", scope.id(fixture));
    }

    /** The fault lies in the other parameters; the snapshot is ordinary. */
    static Fault with(String... namesAndValues) {
        return scope -> {
            Map<String, String> parameters = snapshot("snapshot-system").in(scope);
            parameters.putAll(OneScope.pairs(namesAndValues));
            return parameters;
        };
    }

    /** The fault lies in the mapping's first disk, an ordinary system snapshot, or in further disks. */
    static Fault mapping(String... namesAndValues) {
        return scope -> {
            Map<String, String> parameters = new HashMap<>();
            parameters.put("DiskDeviceMapping.1.SnapshotId", scope.id("snapshot-system"));
            OneScope.pairs(namesAndValues).forEach((name, value) -> parameters.put("DiskDeviceMapping." + name, value));
            return parameters;
        };
    }

    /** The fault lies in the account; the instance is ordinary. */
    static Fault account(String fixture) {
        return scope -> {
            scope.make(fixture);
            return instance("instance-running").in(scope);
        };
    }

    static Map<String, String> takenName(OneScope scope) {
        scope.image("SnapshotId", scope.id("snapshot-system"), "ImageName", "taken");
        return with("ImageName", "taken").in(scope);
    }

    static Map<String, String> usedToken(OneScope scope) {
        scope.image("SnapshotId", scope.id("snapshot-system"), "ClientToken", "t");
        return with("ClientToken", "t", "Description", "another").in(scope);
    }

    static Map<String, String> dataSnapshotOnly(OneScope scope) {
        return OneScope.pairs("DiskDeviceMapping.1.SnapshotId", scope.id("snapshot-data"));
    }

    static Map<String, String> secondSystemSnapshot(OneScope scope) {
        return mapping("2.SnapshotId", scope.id("snapshot-system-second")).in(scope);
    }

    static Map<String, String> dataAsSystem(OneScope scope) {
        scope.make("account-without-data-disk-permission");
        Map<String, String> parameters = dataSnapshotOnly(scope);
        parameters.put("DiskDeviceMapping.1.DiskType", "system");
        return parameters;
    }
}
