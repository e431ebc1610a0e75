package ecsconformance.explore;

import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Compares an image as it is shown with the one that was asked for, as far as the page says how it must be. */
    static final class ImageComparison {

        private static final String MAPPING = "DiskDeviceMapping.";

        private final World world;
        private final Map<String, String> sent;
        private final CreateImageRequest.Method method;

        /** @param sent the request that made the image */
        ImageComparison(World world, Map<String, String> sent) {
            this.world = world;
            this.sent = sent;
            this.method = AllowedAnswers.method(sent);
        }

        /** A part of the image that is not as it must be. */
        record Difference(List<String> clauses, String field, String expected, String actual) {}

        Optional<Difference> difference(Image expected, ShownImage shown) {
            List<Difference> differences = new ArrayList<>();
            text("ImageName", expected.name(), shown, differences);
            text("Description", expected.description(), shown, differences);
            if (!sent.getOrDefault("ResourceGroupId", "").isEmpty()) {
                text("ResourceGroupId", expected.resourceGroupId(), shown, differences);
            }
            if (isDataAsSystem(expected)) {
                text("Architecture", expected.architecture(), shown, differences);
                if (!expected.platform().startsWith("Aliyun")) {
                    text("Platform", expected.platform(), shown, differences);
                }
            }
            // Where two spellings differ the page does not say which counts.
            if (shown.tagged() && Allowances.spellingsAgree(sent)) {
                Map<String, String> tags = new TreeMap<>(expected.tags());
                tags.replaceAll((key, value) ->
                        Allowances.tagValues(sent, key).contains(shown.tags().get(key))
                                ? shown.tags().get(key)
                                : value);
                compare("Tag", "parameter/Tag.N.Key", tags, new TreeMap<>(shown.tags()), differences);
            }
            if (!shown.disks().isEmpty()) {
                disks(expected, shown, differences);
            }
            return differences.stream().findFirst();
        }

        private void disks(Image expected, ShownImage shown, List<Difference> differences) {
            String clause = Oracle.usage(method);
            boolean byDevice = method != CreateImageRequest.Method.INSTANCE && hasDevicesByOrder();
            boolean typed = shown.disks().stream().anyMatch(it -> !it.type().isEmpty());
            compare(
                    "disks",
                    clause,
                    expected.disks().stream()
                            .map(it -> words(
                                    byDevice || named(it.device()) ? it.device() : "",
                                    typed ? it.type().word() : "",
                                    Integer.toString(it.size()),
                                    it.snapshotId()))
                            .sorted()
                            .toList(),
                    shown.disks().stream()
                            .map(it -> words(
                                    byDevice || named(it.device()) ? it.device() : "",
                                    it.type(),
                                    it.size(),
                                    it.snapshotId()))
                            .sorted()
                            .toList(),
                    differences);
            List<String> devices = shown.disks().stream().map(ShownDisk::device).toList();
            compare(
                    "devices",
                    "usage/method-3/data-disks",
                    shown.disks().size(),
                    (int) devices.stream().distinct().count(),
                    differences);
            compare(
                    "system disk's device",
                    "usage/method-3/system-disk",
                    "/dev/xvda",
                    shown.disks().stream()
                            .filter(it -> it.type().equals(DiskType.SYSTEM.word()))
                            .map(ShownDisk::device)
                            .findFirst()
                            .orElse("/dev/xvda"),
                    differences);
        }

        /** A disk in words. For an image of an instance its snapshot is new, and the page does not speak of its device. */
        private String words(String device, String type, String size, String snapshotId) {
            return type + " " + size + " GiB"
                    + (method == CreateImageRequest.Method.INSTANCE
                            ? ""
                            : " of " + (snapshotId.isEmpty() ? "nothing" : snapshotId) + " " + device);
        }

        private boolean named(String device) {
            return sent.entrySet().stream()
                    .anyMatch(it -> it.getKey().startsWith(MAPPING)
                            && it.getKey().endsWith(".Device")
                            && it.getValue().equals(device));
        }

        /** Whether the devices follow from the order of the disks. The page leaves that open beside names, and for ten disks. */
        private boolean hasDevicesByOrder() {
            boolean named = sent.entrySet().stream()
                    .anyMatch(it -> it.getKey().matches("DiskDeviceMapping\\.\\d+\\.Device")
                            && !it.getValue().equals("/dev/xvda")
                            && !it.getValue().isEmpty());
            boolean long10 = sent.keySet().stream().anyMatch(it -> it.matches("DiskDeviceMapping\\.\\d{2,}\\..*"));
            return method == CreateImageRequest.Method.SNAPSHOT || !named && !long10;
        }

        /** Only where a data disk's snapshot becomes the system disk the page says what architecture and platform are. */
        private boolean isDataAsSystem(Image image) {
            return method == CreateImageRequest.Method.MAPPING
                    && image.disks().stream()
                            .filter(disk -> disk.type() == DiskType.SYSTEM)
                            .flatMap(disk -> world.account().snapshots().named(disk.snapshotId()).stream())
                            .anyMatch(snapshot -> snapshot.diskType() == DiskType.DATA);
        }

        /** A field that the target does not show at all says nothing. */
        private void text(String field, String expected, ShownImage shown, List<Difference> differences) {
            if (shown.fields().containsKey(field)) {
                compare(field, "parameter/" + field, expected, shown.fields().get(field), differences);
            }
        }

        private static void compare(
                String field, String clause, Object expected, Object actual, List<Difference> differences) {
            if (!expected.equals(actual)) {
                differences.add(new Difference(List.of(clause), field, expected.toString(), actual.toString()));
            }
        }
    }
}
