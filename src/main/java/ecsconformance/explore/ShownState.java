package ecsconformance.explore;

import java.util.List;
import java.util.Map;

/**
 * The images and snapshots of an account, as the target shows them.
 *
 * @param seen      whether images were to be seen
 * @param counted   whether snapshots were to be seen
 * @param snapshots the number of snapshots of each disk, by its id, for the instances that images are made of
 */
record ShownState(boolean seen, List<ShownImage> images, boolean counted, Map<String, Integer> snapshots) {

    ShownState {
        images = List.copyOf(images);
        snapshots = Map.copyOf(snapshots);
    }

    /**
     * An image.
     *
     * @param fields Description, Architecture and the like, as far as they are shown
     * @param disks  empty where none is shown
     * @param tags   empty where there is none, or none is shown
     * @param tagged whether tags are shown
     */
    record ShownImage(
            String id,
            String status,
            Map<String, String> fields,
            List<ShownDisk> disks,
            Map<String, String> tags,
            boolean tagged) {
        ShownImage {
            fields = Map.copyOf(fields);
            disks = List.copyOf(disks);
            tags = Map.copyOf(tags);
        }

        boolean isSettled() {
            return status.equals("Available") || hasFailed();
        }

        boolean hasFailed() {
            return status.equals("CreateFailed") || status.equals("UnAvailable");
        }

        String name() {
            return fields.getOrDefault("ImageName", "");
        }
    }

    /** The same with tags that say nothing, because another operation has changed them. */
    static ShownImage untagged(ShownImage image) {
        return image == null
                ? null
                : new ShownImage(image.id(), image.status(), image.fields(), image.disks(), Map.of(), false);
    }

    /** A disk of an image. */
    record ShownDisk(String device, String type, String size, String snapshotId) {}
}
