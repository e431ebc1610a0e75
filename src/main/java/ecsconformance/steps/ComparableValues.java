package ecsconformance.steps;

import ecsconformance.fixture.Resource;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The facts of a fixture that are known and may be compared; a scenario that needs another is inconclusive. */
final class ComparableValues {

    private ComparableValues() {}

    /** Of a snapshot, in GiB. */
    static int size(Resource snapshot) {
        return snapshot.size().orElseThrow(() -> unknown(snapshot));
    }

    /** Of an instance, at least one. */
    static List<Resource.Disk> disks(Resource instance) {
        if (instance.disks().isEmpty()) {
            throw unknown(instance);
        }
        return instance.disks();
    }

    private static TestAbortedException unknown(Resource resource) {
        return new TestAbortedException(resource.unmeasured().orElseThrow());
    }
}
