package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws requests for images that have nothing to do with each other, for trials that put them together. */
final class ImageRequests {

    private static final String INSTANCE = "InstanceId";
    private static final List<String> SOURCES = List.of(
            "SnapshotId=the system snapshot",
            "SnapshotId=the second system snapshot",
            "DiskDeviceMapping.1.SnapshotId=the system snapshot",
            "DiskDeviceMapping.1.SnapshotId=the system snapshot|DiskDeviceMapping.2.Size=20",
            "DiskDeviceMapping.1.SnapshotId=the data snapshot|DiskDeviceMapping.1.DiskType=system|Platform=Ubuntu",
            "InstanceId=the running instance",
            "InstanceId=the stopped instance");

    private final Random random;
    private final int styles;
    private final List<String> possible;
    private int number;

    /** @param missing fixtures that cannot be had */
    ImageRequests(Random random, int styles, Set<Fixture> missing) {
        this.random = random;
        this.styles = styles;
        this.possible = SOURCES.stream()
                .filter(it -> Factors.isPossible(Factors.cells(it), missing))
                .toList();
    }

    /** Whether there is anything to make an image from. */
    boolean isPossible() {
        return !possible.isEmpty();
    }

    /** A number for a name or a token that no request has yet. */
    int next() {
        return ++number;
    }

    int style() {
        return random.nextInt(styles);
    }

    /** An image for another ClientToken, which others may repeat. */
    Request create() {
        next();
        Map<String, String> cells = new LinkedHashMap<>(Factors.cells(any(possible)));
        cells.put("ImageName", "a unique name " + number);
        if (random.nextInt(4) > 0) {
            cells.put("ClientToken", "a token " + number);
        }
        if (random.nextBoolean()) {
            cells.put("Description", "20 letters " + number);
        }
        if (random.nextInt(3) == 0) {
            cells.putAll(Factors.cells("Tag.1.Key=Finance|Tag.1.Value=20 letters " + number));
        }
        return Request.of(Request.CREATE_IMAGE, cells).styled(style());
    }

    /** The request with another source: an instance, or a snapshot; with its own where there is none. */
    Request fromAny(Request request, boolean instance) {
        List<String> some = possible.stream()
                .filter(it -> it.startsWith(INSTANCE) == instance)
                .toList();
        return some.isEmpty() ? request : from(request, Factors.cells(any(some)));
    }

    static Request from(Request request, Map<String, String> source) {
        Map<String, String> cells = new LinkedHashMap<>(request.cells());
        cells.keySet().removeIf(name -> name.matches("InstanceId|SnapshotId|Platform|DiskDevice.*"));
        cells.putAll(source);
        return Request.of(request.operation(), cells).styled(request.style());
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
