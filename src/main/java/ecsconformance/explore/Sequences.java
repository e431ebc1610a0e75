package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes sequences of calls in which each has to do with those before it, and bursts of calls that are sent at once. */
final class Sequences {

    private static final int LONGEST = 12;
    private static final int KINDS = 12;
    static final int RACES = 6;
    private static final int OF_INSTANCE = 5;
    /** In an account of others only the cleanup deletes, and no instance is started or stopped. */
    private static final Set<Integer> NEEDS_CONTROL = Set.of(5, 6, 8);

    private static final String TAGGED = "ResourceType=image|Tag.1.Key=later|Tag.1.Value=added";
    private static final List<String> SOURCES = List.of(
            "SnapshotId=the system snapshot",
            "SnapshotId=the second system snapshot",
            "DiskDeviceMapping.1.SnapshotId=the system snapshot",
            "DiskDeviceMapping.1.SnapshotId=the system snapshot|DiskDeviceMapping.2.Size=20",
            "DiskDeviceMapping.1.SnapshotId=the data snapshot|DiskDeviceMapping.1.DiskType=system|Platform=Ubuntu",
            "InstanceId=the running instance",
            "InstanceId=the stopped instance");
    private static final List<String> CHANGES = List.of(
            "Description=Sales",
            "ImageName=a unique name 99",
            "Tag.1.Key=Sales|Tag.1.Value=Maria",
            "SnapshotId=the system snapshot from after the cutoff",
            "ResourceGroupId=the resource group",
            "InstanceId=the stopped instance",
            "DiskDeviceMapping.2.Size=30",
            "Description=(none)");

    /** A request, and what tells another request with its token from it. */
    private static final List<List<String>> COMPARED = List.of(
            List.of(
                    "DiskDeviceMapping.1.SnapshotId=the data snapshot|DiskDeviceMapping.1.DiskType=system|Platform=Ubuntu"
                            + "|Architecture=i386|Description=Finance|Tag.1.Key=Finance|Tag.1.Value=Joshua"
                            + "|DiskDeviceMapping.2.Size=20|DiskDeviceMapping.2.Device=/dev/xvdb",
                    "DiskDeviceMapping.1.SnapshotId=the second data snapshot",
                    "Platform=CentOS",
                    "Architecture=x86_64",
                    "Description=Sales",
                    "Tag.1.Value=Maria",
                    "DiskDeviceMapping.2.Size=30",
                    "DiskDeviceMapping.2.Device=/dev/xvdm",
                    "ImageName=a unique name 99",
                    "ResourceGroupId=the resource group"),
            List.of("InstanceId=the stopped instance", "InstanceId=the running instance"),
            List.of("SnapshotId=the system snapshot", "SnapshotId=the second system snapshot"));

    private final Random random;
    private final int styles;
    private final boolean control;
    private final Set<Fixture> missing;
    private final List<String> sources;
    private final List<String> snapshots;
    private final List<String> instances;
    private final List<String> changes;
    /** The kinds of steps not drawn yet. Drawing without repetition lets few sequences hold every kind. */
    private final List<Integer> deck = new ArrayList<>();

    private int number;

    /**
     * @param control whether nobody else uses the account, so that what was not made here may be changed too
     * @param missing fixtures that cannot be had
     */
    Sequences(Random random, int styles, boolean control, Set<Fixture> missing) {
        this.random = random;
        this.styles = styles;
        this.control = control;
        this.missing = missing;
        Predicate<String> possible = it -> Factors.isPossible(Factors.cells(it), missing);
        this.sources = SOURCES.stream().filter(possible).toList();
        this.snapshots =
                sources.stream().filter(it -> !it.startsWith("InstanceId")).toList();
        this.instances =
                sources.stream().filter(it -> it.startsWith("InstanceId")).toList();
        this.changes = CHANGES.stream().filter(possible).toList();
    }

    /** Whether there is anything to make an image from. */
    boolean isPossible() {
        return !sources.isEmpty();
    }

    Trial sequence() {
        List<Request> steps = new ArrayList<>(List.of(create()));
        int length = 6 + random.nextInt(LONGEST - 5);
        while (steps.size() < length) {
            steps.addAll(next(steps));
        }
        return new Trial("sequence", steps.stream().map(List::of).toList(), "");
    }

    /** The next step, which has to do with the steps before: one call, or some that belong together. */
    private List<Request> next(List<Request> steps) {
        List<Integer> images = IntStream.range(0, steps.size())
                .filter(step -> steps.get(step).makesAnImage())
                .boxed()
                .toList();
        int image = images.get(random.nextInt(images.size()));
        Request earlier = steps.get(image).styled(random.nextInt(styles));
        Map<String, String> ofImage = Map.of("ImageId", "the image of step " + image);
        Map<String, String> running = Map.of("InstanceId", "the running instance");
        Request tag = Request.of("TagResources", Factors.cells(TAGGED + "|ResourceId.1=the image of step " + image));
        Request created = create();
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
            case 6 -> List.of(Request.of("DeleteImage", ofImage), created, steps.get(images.get(0)));
            case 7 -> List.of(created, Request.look(), named(created.without("ClientToken"), earlier));
            case 8 ->
                List.of(
                        Request.of("StopInstance", running), from(created, running),
                        Request.of("StartInstance", running), from(create(), running));
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
                ? List.of(snapshot, from(created, made))
                : List.of(snapshot, Request.of("DeleteSnapshot", made), from(created, made));
    }

    private static Request named(Request request, Request earlier) {
        return request.with("ImageName", earlier.cells().getOrDefault("ImageName", "a unique name 77"));
    }

    /** The request with one of these sources; with its own where there are none. */
    private Request from(Request request, List<String> some) {
        return some.isEmpty() ? request : from(request, Factors.cells(some.get(random.nextInt(some.size()))));
    }

    private static Request from(Request request, Map<String, String> source) {
        Map<String, String> cells = new LinkedHashMap<>(request.cells());
        cells.keySet().removeIf(name -> name.matches("InstanceId|SnapshotId|Platform|DiskDevice.*"));
        cells.putAll(source);
        return Request.of(request.operation(), cells).styled(request.style());
    }

    /** An image for another ClientToken, which others may repeat. */
    private Request create() {
        number++;
        Map<String, String> cells = new LinkedHashMap<>(Factors.cells(sources.get(random.nextInt(sources.size()))));
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
        return Request.of(Request.CREATE_IMAGE, cells).styled(random.nextInt(styles));
    }

    private Request changed(Request earlier) {
        Request changed = earlier;
        String token = earlier.cells().getOrDefault("ClientToken", "");
        if (token.startsWith("a token") && random.nextInt(6) == 0) {
            return earlier.with("ClientToken", token.replace("a token", "the token in capitals"))
                    .with("ImageName", "a unique name " + (1000 + ++number));
        }
        for (Map.Entry<String, String> cell :
                Factors.cells(changes.get(random.nextInt(changes.size()))).entrySet()) {
            changed = cell.getValue().equals("(none)")
                    ? changed.without(cell.getKey())
                    : changed.with(cell.getKey(), cell.getValue());
        }
        return changed;
    }

    /**
     * A burst, perhaps after a request that it repeats; kinds follow one another. Its source is a snapshot, and whatever
     * differs has a description of its own, so that the answers or the images must show a fault. A burst for an instance is
     * a kind by itself, because an instance that is busy refuses most of it.
     */
    Trial race(int round) {
        int kind = round % RACES;
        Request equal = from(create(), kind == OF_INSTANCE ? instances : snapshots)
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
                            from(create(), snapshots).without("ClientToken").with("Description", "20 letters");
                        case 4 ->
                            equal.without("ClientToken")
                                    .with("ImageName", "a unique name " + (1000 + number + place / 2))
                                    .with("Description", "20 letters");
                        default -> place % 2 == 0 ? equal : from(create(), snapshots);
                    });
        }
        List<List<Request>> steps = new ArrayList<>();
        if (round % 3 == 2) {
            steps.add(List.of(equal));
        }
        steps.add(burst);
        steps.add(List.of(equal.styled(random.nextInt(styles))));
        return new Trial("race", steps, "");
    }

    /** A token comes again with each of its parameters changed in turn, and then a shorter one, which is another token. */
    List<Trial> ofTokens() {
        List<Trial> trials = new ArrayList<>();
        for (List<String> lines : COMPARED) {
            number++;
            Request first = Request.of(Request.CREATE_IMAGE, Factors.cells(lines.get(0)))
                    .with("ClientToken", "64 ASCII characters " + number)
                    .with("ImageName", "a unique name " + number);
            List<List<Request>> steps = new ArrayList<>(List.of(List.of(first)));
            for (String change : lines.subList(1, lines.size())) {
                Request changed = first.styled(random.nextInt(styles));
                for (Map.Entry<String, String> cell : Factors.cells(change).entrySet()) {
                    changed = changed.with(cell.getKey(), cell.getValue());
                }
                steps.add(List.of(changed));
            }
            steps.add(List.of(first.with("ClientToken", "64 ASCII characters " + number + " without its end")
                    .with("ImageName", "a unique name " + (1000 + number))));
            if (steps.stream().allMatch(it -> Factors.isPossible(it.get(0).cells(), missing))) {
                trials.add(new Trial("sequence", steps, ""));
            }
        }
        return trials;
    }

    /**
     * Trials of each state of the account itself, most of which are sure to affect only method 1; of the last place of a
     * quota that many want; and of a system disk that is replaced.
     */
    List<Trial> ofAccounts() {
        Request running = Request.of(Request.CREATE_IMAGE, Factors.cells(SOURCES.get(5)));
        Request snapshot = Request.of(Request.CREATE_IMAGE, Factors.cells(SOURCES.get(0)));
        Request dataAsSystem = Request.of(
                Request.CREATE_IMAGE,
                Factors.cells("DiskDeviceMapping.1.SnapshotId=the data snapshot|DiskDeviceMapping.1.DiskType=system"));
        Request delete = Request.of("DeleteImage", Map.of("ImageId", "the image that was there"));
        List<Trial> trials = new ArrayList<>(List.of(
                new Trial("sequence", List.of(List.of(running), List.of(running)), "account-without-balance"),
                new Trial("sequence", List.of(List.of(running)), "account-snapshot-service-closed"),
                new Trial("sequence", List.of(List.of(running)), "account-snapshot-quota-full"),
                new Trial(
                        "sequence",
                        List.of(
                                List.of(running),
                                List.of(snapshot),
                                List.of(delete),
                                List.of(running),
                                List.of(running)),
                        "account-image-quota-full"),
                new Trial(
                        "sequence",
                        List.of(List.of(dataAsSystem), List.of(snapshot)),
                        "account-without-data-disk-permission")));
        for (int size : List.of(2 + random.nextInt(3), 5 + random.nextInt(4))) {
            List<Request> burst = Stream.generate(() -> from(create(), Map.of("SnapshotId", "the system snapshot"))
                            .without("ClientToken"))
                    .limit(size)
                    .toList();
            trials.add(new Trial(
                    "race",
                    List.of(List.of(delete), List.of(Request.look()), burst, List.of(create())),
                    "account-image-quota-full"));
        }
        for (Request image : List.of(from(create(), Map.of("SnapshotId", "the system snapshot")), dataAsSystem)) {
            Request replace = Request.of(
                    "ReplaceSystemDisk",
                    Map.of("InstanceId", "the stopped instance", "ImageId", "the image of step 0"));
            Request run = Request.of("RunInstances", Map.of("ImageId", "the image of step 0"));
            trials.add(new Trial("sequence", List.of(List.of(image), List.of(replace), List.of(run)), ""));
        }
        return trials;
    }
}
