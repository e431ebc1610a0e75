package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes sequences of calls in which each has to do with those before it. */
final class Sequences {

    private static final int LONGEST = 12;
    private static final int KINDS = 12;
    /** In an account of others only the cleanup deletes, and no instance is started or stopped. */
    private static final Set<Integer> NEEDS_CONTROL = Set.of(5, 6, 8);

    private static final String TAGGED = "ResourceType=image|Tag.1.Key=later|Tag.1.Value=added";
    private static final List<String> CHANGES = List.of(
            "Description=Sales",
            "ImageName=a unique name 99",
            "Tag.1.Key=Sales|Tag.1.Value=Maria",
            "SnapshotId=the system snapshot from after the cutoff",
            "ResourceGroupId=the resource group",
            "InstanceId=the stopped instance",
            "DiskDeviceMapping.2.Size=30",
            "Description=(none)");

    private final Random random;
    private final ImageRequests images;
    private final boolean control;
    private final List<String> changes;
    /** The kinds of steps not drawn yet. Drawing without repetition lets few sequences hold every kind. */
    private final List<Integer> deck = new ArrayList<>();

    /**
     * @param control whether nobody else uses the account, so that what was not made here may be changed too
     * @param missing fixtures that cannot be had
     */
    Sequences(Random random, ImageRequests images, boolean control, Set<Fixture> missing) {
        this.random = random;
        this.images = images;
        this.control = control;
        this.changes = CHANGES.stream()
                .filter(it -> Factors.isPossible(Factors.cells(it), missing))
                .toList();
    }

    Trial sequence() {
        List<Request> steps = new ArrayList<>(List.of(images.create()));
        int length = 6 + random.nextInt(LONGEST - 5);
        while (steps.size() < length) {
            steps.addAll(next(steps));
        }
        return new Trial("sequence", steps.stream().map(List::of).toList(), "");
    }

    /** The next step, which has to do with the steps before: one call, or some that belong together. */
    private List<Request> next(List<Request> steps) {
        List<Integer> made = IntStream.range(0, steps.size())
                .filter(step -> steps.get(step).makesAnImage())
                .boxed()
                .toList();
        int image = made.get(random.nextInt(made.size()));
        Request earlier = steps.get(image).styled(images.style());
        Map<String, String> ofImage = Map.of("ImageId", "the image of step " + image);
        Map<String, String> running = Map.of("InstanceId", "the running instance");
        Request tag = Request.of("TagResources", Factors.cells(TAGGED + "|ResourceId.1=the image of step " + image));
        Request created = images.create();
        if (deck.isEmpty()) {
            IntStream.range(0, KINDS).forEach(deck::add);
            Collections.shuffle(deck, random);
        }
        int kind = deck.remove(0);
        return switch (!control && NEEDS_CONTROL.contains(kind) ? 1 : kind) {
            case 0 -> List.of(created);
            case 1, 2 -> List.of(created, earlier);
            case 3 -> List.of(changed(earlier), earlier);
            case 4 -> List.of(changed(earlier), created, changed(earlier));
            case 5 -> List.of(Request.of("DeleteImage", ofImage), Request.look(), named(created, earlier));
            case 6 -> List.of(Request.of("DeleteImage", ofImage), created, steps.get(made.get(0)));
            case 7 -> List.of(created, Request.look(), named(created.without("ClientToken"), earlier));
            case 8 ->
                List.of(
                        Request.of("StopInstance", running), ImageRequests.from(created, running),
                        Request.of("StartInstance", running), ImageRequests.from(images.create(), running));
            case 9 -> ofSnapshot(steps.size(), created);
            case 10 -> List.of(created.with("Description", "257 letters"), created);
            default ->
                control
                        ? List.of(tag, Request.of("RunInstances", ofImage), Request.look())
                        : List.of(tag, Request.look());
        };
    }

    /** A snapshot is made, and used, or deleted and then of no use. */
    private List<Request> ofSnapshot(int step, Request created) {
        Map<String, String> made = Map.of("SnapshotId", "the snapshot of step " + step);
        Request snapshot = Request.of("CreateSnapshot", Map.of("DiskId", "the instance's system disk"));
        return !control || random.nextBoolean()
                ? List.of(snapshot, ImageRequests.from(created, made))
                : List.of(snapshot, Request.of("DeleteSnapshot", made), ImageRequests.from(created, made));
    }

    private static Request named(Request request, Request earlier) {
        return request.with("ImageName", earlier.cells().getOrDefault("ImageName", "a unique name 77"));
    }

    private Request changed(Request earlier) {
        String token = earlier.cells().getOrDefault("ClientToken", "");
        if (token.startsWith("a token") && random.nextInt(6) == 0) {
            return earlier.with("ClientToken", token.replace("a token", "the token in capitals"))
                    .with("ImageName", "a unique name " + (1000 + images.next()));
        }
        return earlier.with(Factors.cells(changes.get(random.nextInt(changes.size()))));
    }
}
