package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes trials whose calls have to do with each other: sequences, bursts, and those of an account's state. */
final class Sequences {

    /** The kinds of bursts. */
    static final int RACES = 6;

    private static final int OF_INSTANCE = 5;
    private static final Map<String, String> SNAPSHOT = Map.of("SnapshotId", "the system snapshot");
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
    private final Set<Fixture> missing;
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
        this.missing = missing;
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
        return Trial.sequence(steps, "");
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

    /**
     * A burst, perhaps after a request that it repeats; kinds follow one another. Its source is a snapshot, and whatever
     * differs has a description of its own, so that the answers or the images must show a fault. A burst for an instance is
     * a kind by itself, because an instance that is busy refuses most of it.
     */
    Trial race(int round) {
        int kind = round % RACES;
        int number = images.next();
        Request equal = images.fromAny(images.create(), kind == OF_INSTANCE)
                .with("ClientToken", "a token " + number)
                .with("Description", "Finance")
                .with("Tag.1.Key", "Finance")
                .with("Tag.1.Value", "Joshua");
        int size = 2 + random.nextInt(7);
        List<Request> burst = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            String other = (number + 100 + place % 2) + "";
            burst.add(
                    switch (kind) {
                        case 0 -> equal;
                        case 1 -> place % 2 == 0 ? equal : equal.with("Description", "Sales");
                        case 2 ->
                            equal.with("ClientToken", "a token " + other)
                                    .with("ImageName", "a unique name " + other)
                                    .with("Description", "20 letters " + other);
                        case 3 ->
                            images.fromAny(images.create(), false)
                                    .without("ClientToken")
                                    .with("Description", "20 letters");
                        case 4 ->
                            equal.without("ClientToken")
                                    .with("ImageName", "a unique name " + (1000 + number + place / 2))
                                    .with("Description", "20 letters");
                        default -> place % 2 == 0 ? equal : images.fromAny(images.create(), false);
                    });
        }
        List<List<Request>> steps = new ArrayList<>();
        if (round % 3 == 2) {
            steps.add(List.of(equal));
        }
        steps.add(burst);
        steps.add(List.of(equal.styled(images.style())));
        return new Trial("race", steps, "");
    }

    /** A token comes again with each parameter changed in turn, then as at first; then a shorter one, which is another. */
    List<Trial> ofTokens() {
        List<Trial> trials = new ArrayList<>();
        for (List<String> lines : written("repeated ").values()) {
            int number = images.next();
            Request first = Request.of(Request.CREATE_IMAGE, Factors.cells(lines.get(0)))
                    .with("ClientToken", "64 ASCII characters " + number)
                    .with("ImageName", "a unique name " + number);
            List<Request> steps = new ArrayList<>(List.of(first));
            for (String change : lines.subList(1, lines.size())) {
                steps.add(first.styled(images.style()).with(Factors.cells(change)));
            }
            steps.add(first);
            steps.add(first.with("ClientToken", "64 ASCII characters " + number + " without its end")
                    .with("ImageName", "a unique name " + (1000 + number)));
            if (steps.stream().allMatch(it -> Factors.isPossible(it.cells(), missing))) {
                trials.add(Trial.sequence(steps, ""));
            }
        }
        return trials;
    }

    /**
     * Trials of each state of the account itself, most of which are sure to affect only method 1; of the last place of a
     * quota that many want; and of a system disk that is replaced.
     */
    List<Trial> ofAccounts() {
        List<Trial> trials = new ArrayList<>();
        written("account ").forEach((state, lines) -> {
            List<Request> steps = lines.stream()
                    .map(line -> Request.of(line.substring(0, line.indexOf('|')), Factors.cells(line)))
                    .toList();
            trials.add(Trial.sequence(steps, state));
        });
        Request delete = Request.of("DeleteImage", Map.of("ImageId", "the image that was there"));
        for (int size : List.of(2 + random.nextInt(3), 5 + random.nextInt(4))) {
            List<Request> burst = Stream.generate(
                            () -> ImageRequests.from(images.create(), SNAPSHOT).without("ClientToken"))
                    .limit(size)
                    .toList();
            trials.add(new Trial(
                    "race",
                    List.of(List.of(delete), List.of(Request.look()), burst, List.of(images.create())),
                    "account-image-quota-full"));
        }
        Map<String, String> ofImage = Map.of("ImageId", "the image of step 0");
        Request replace = Request.of("ReplaceSystemDisk", ofImage).with("InstanceId", "the stopped instance");
        Request dataAsSystem = Request.of(
                Request.CREATE_IMAGE,
                Factors.cells("DiskDeviceMapping.1.SnapshotId=the data snapshot|DiskDeviceMapping.1.DiskType=system"));
        for (Request image : List.of(ImageRequests.from(images.create(), SNAPSHOT), dataAsSystem)) {
            trials.add(Trial.sequence(List.of(image, replace, Request.of("RunInstances", ofImage)), ""));
        }
        return trials;
    }

    /** The trials of one kind in {@code explore/trials.txt}, by their names. */
    private static Map<String, List<String>> written(String kind) {
        Map<String, List<String>> some = new LinkedHashMap<>();
        Factors.sections("trials.txt").forEach((title, lines) -> {
            if (title.startsWith(kind)) {
                some.put(title.substring(kind.length()), lines);
            }
        });
        return some;
    }
}
