package ecsconformance.explore;

import ecsconformance.emulator.account.Image;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a world with what the target shows of the account after a step. */
final class StateComparison {

    private final Oracle oracle;
    private final ExplorationRecord recording;
    private final int step;
    private final ShownState look;
    private final boolean brokenOff;
    private final Map<String, ShownState.ShownImage> shown;
    private final Set<String> before;

    /** @param brokenOff whether a call that was not answered, or not well, may have left snapshots */
    StateComparison(Oracle oracle, ExplorationRecord recording, int step, ShownState look, boolean brokenOff) {
        this.oracle = oracle;
        this.recording = recording;
        this.step = step;
        this.look = look;
        this.brokenOff = brokenOff;
        this.shown = look.images().stream()
                .collect(Collectors.toMap(ShownState.ShownImage::id, image -> image, (one, other) -> one));
        this.before = recording.before().images().stream()
                .map(ShownState.ShownImage::id)
                .collect(Collectors.toSet());
    }

    /** The same world, in which images whose answers were lost are those that are shown and that nobody else made. */
    World bound(World world) {
        World bound = world;
        for (Map.Entry<String, Map<String, String>> image : world.images().entrySet()) {
            if (image.getKey().startsWith("unknown-")) {
                Set<String> known = bound.images().keySet();
                Optional<String> id = shown.values().stream()
                        .filter(it -> !known.contains(it.id()) && !before.contains(it.id()))
                        .filter(it -> it.name().equals(image.getValue().getOrDefault("ImageName", "")))
                        .map(ShownState.ShownImage::id)
                        .findFirst();
                if (id.isPresent()) {
                    bound = bound.bound(image.getKey(), id.get());
                }
            }
        }
        return bound;
    }

    Optional<Divergence> difference(World world) {
        if (!look.seen()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Map<String, String>> image : world.images().entrySet()) {
            Optional<Divergence> difference = image(world, image.getKey(), image.getValue());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return strangers(world).or(() -> snapshots(world));
    }

    private Optional<Divergence> image(World world, String id, Map<String, String> sent) {
        boolean tagged = world.events().stream()
                .anyMatch(event -> event.operation().equals("TagResources")
                        && id.equals(event.parameters().get("ResourceId.1")));
        ShownState.ShownImage image = tagged ? ShownState.untagged(shown.get(id)) : shown.get(id);
        if (image == null) {
            return different(
                    List.of("response/ImageId"), "the image that an answer named", "none of that id", "lost image");
        }
        List<String> failing = world.failing().get(id);
        if (failing != null) {
            return image.isSettled() && !image.hasFailed()
                    ? different(
                            failing, "a refusal, or an image that fails", "an image that is Available", "no failure")
                    : Optional.empty();
        }
        if (image.hasFailed() && (world.mayFail(id) || !recording.exclusive() && sent.containsKey("InstanceId"))) {
            return Optional.empty();
        }
        if (image.hasFailed()) {
            return different(List.of("usage/available"), "an image that is Available", image.status(), "failure");
        }
        if (!image.isSettled()) {
            return Optional.empty();
        }
        ShownState.ImageComparison facts = new ShownState.ImageComparison(world, sent);
        Optional<Image> made = world.account().images().named(id).filter(it -> !it.failed());
        Optional<ShownState.ImageComparison.Difference> difference = made.flatMap(it -> facts.difference(it, image));
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> asked = new HashMap<>(sent);
        asked.remove("ClientToken");
        Optional<List<Oracle.Envelope>> others = oracle.others(world, asked);
        boolean explained = others.isEmpty()
                || others.get().stream()
                        .map(envelope -> envelope.allowed().image())
                        .flatMap(Optional::stream)
                        .anyMatch(it -> facts.difference(it, image).isEmpty());
        return explained
                ? Optional.empty()
                : difference.flatMap(it -> different(
                        it.clauses(), it.field() + " " + it.expected(), it.field() + " " + it.actual(), it.field()));
    }

    /**
     * The readings that images show as they were made.
     *
     * @param told the images that have been looked at; grows
     */
    List<BoundReadings.Shown> shown(World world, BoundReadings.AnsweredReadings answered, Set<String> told) {
        List<BoundReadings.Shown> all = new ArrayList<>();
        world.images().forEach((id, sent) -> {
            ShownState.ShownImage image = shown.get(id);
            if (image != null && image.isSettled() && !image.hasFailed() && told.add(id)) {
                Map<String, String> asked = new HashMap<>(sent);
                asked.remove("ClientToken");
                ShownState.ImageComparison facts = new ShownState.ImageComparison(world, sent);
                all.addAll(answered.shown(
                        world,
                        step,
                        asked,
                        envelope -> envelope.allowed()
                                .image()
                                .filter(it -> facts.difference(it, image).isEmpty())
                                .isPresent()));
            }
        });
        return all;
    }

    /** Looks for images that no accepted request made. Only an account that nobody else uses must have none. */
    private Optional<Divergence> strangers(World world) {
        Set<String> strangers = new LinkedHashSet<>(shown.keySet());
        strangers.removeAll(before);
        strangers.removeAll(world.images().keySet());
        Set<String> deleted = world.events().stream()
                .filter(event -> event.operation().equals("DeleteImage"))
                .map(event -> event.parameters().getOrDefault("ImageId", ""))
                .collect(Collectors.toSet());
        strangers.removeAll(deleted);
        return recording.exclusive() && !strangers.isEmpty()
                ? different(
                        List.of("common/errors", "response/ImageId"),
                        "no image but those that were answered",
                        "an image more",
                        "stranger")
                : Optional.empty();
    }

    private Optional<Divergence> snapshots(World world) {
        if (!recording.exclusive()
                || !look.counted()
                || brokenOff
                || look.images().stream().anyMatch(image -> image.hasFailed() || !image.isSettled())
                || !world.failing().isEmpty()) {
            return Optional.empty();
        }
        for (List<ExplorationRecord.InstanceDisk> disks : recording.disks().values()) {
            for (ExplorationRecord.InstanceDisk disk : disks) {
                int expected = recording.before().snapshots().getOrDefault(disk.id(), 0) + world.snapshotsOf(disk.id());
                int actual = look.snapshots().getOrDefault(disk.id(), 0);
                if (actual != expected) {
                    return different(
                            List.of("usage/method-1/snapshots"),
                            expected + " snapshots of a " + disk.type() + " disk",
                            Integer.toString(actual),
                            "snapshots");
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Divergence> different(List<String> clauses, String expected, String actual, String shape) {
        return Optional.of(new Divergence(step, clauses, List.of(expected), actual, shape));
    }
}
