package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at an instance's disks and at the snapshots of them. */
public final class Snapshots {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 100;

    private final SuiteSetting setting;
    private final Endpoint endpoint;

    public Snapshots(SuiteSetting setting, Endpoint endpoint) {
        this.setting = setting;
        this.endpoint = endpoint;
    }

    /** A snapshot that somebody asked for: its id and the disk it is of. */
    record Taken(String snapshotId, String diskId) {}

    boolean observable() {
        return setting.offer().has("DescribeSnapshots");
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

    /** Those of the instance's snapshots that were not there before. */
    Set<Taken> since(Set<Taken> before, String instanceId) {
        Set<Taken> made = new LinkedHashSet<>(of(instanceId));
        made.removeAll(before);
        return made;
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
        List<Element> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Call call = Call.of(operation)
                    .with("InstanceId", instanceId)
                    .with("PageSize", Integer.toString(PAGE))
                    .with("PageNumber", Integer.toString(page));
            List<Element> found = endpoint.list(call, wrapper, item);
            all.addAll(found);
            if (found.size() < PAGE) {
                break;
            }
        }
        return all;
    }
}
