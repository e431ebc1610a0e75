package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at an instance's disks and at the snapshots of them. */
public final class Snapshots {

    private final RunServices services;
    private final Endpoint endpoint;

    public Snapshots(RunServices services, Endpoint endpoint) {
        this.services = services;
        this.endpoint = endpoint;
    }

    /** A snapshot that somebody asked for: its id and the disk it is of. */
    record Taken(String snapshotId, String diskId) {}

    boolean observable() {
        return services.offer().has("DescribeSnapshots");
    }

    /** The instance's snapshots, without those that a policy takes by itself. */
    Set<Taken> of(String instanceId) {
        return describe("DescribeSnapshots", instanceId, "Snapshots", "Snapshot").stream()
                .filter(snapshot -> !isAutomatic(snapshot))
                .map(snapshot -> new Taken(
                        snapshot.text("SnapshotId").orElse(""),
                        snapshot.text("SourceDiskId").orElse("")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The ids of the instance's disks. */
    Set<String> disks(String instanceId) {
        return describe("DescribeDisks", instanceId, "Disks", "Disk").stream()
                .filter(disk -> disk.text("InstanceId").orElse(instanceId).equals(instanceId))
                .map(disk -> disk.text("DiskId").orElse(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isAutomatic(Element snapshot) {
        String type = snapshot.text("SnapshotType").orElse("");
        return type.equals("auto") || type.equals("timer");
    }

    private List<Element> describe(String operation, String instanceId, String wrapper, String item) {
        return endpoint.list(Call.of(operation).with("InstanceId", instanceId), wrapper, item);
    }
}
