package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the trials whose form is known beforehand: bursts, repeats of a token, and those of an account's state. */
final class FormedTrials {

    /** The kinds of bursts. */
    static final int RACES = 6;

    private static final int OF_INSTANCE = 5;
    private static final Map<String, String> SNAPSHOT = Map.of("SnapshotId", "the system snapshot");
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
    private final ImageRequests images;
    private final Set<Fixture> missing;

    /** @param missing fixtures that cannot be had */
    FormedTrials(Random random, ImageRequests images, Set<Fixture> missing) {
        this.random = random;
        this.images = images;
        this.missing = missing;
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
        for (List<String> lines : COMPARED) {
            int number = images.next();
            Request first = Request.of(Request.CREATE_IMAGE, Factors.cells(lines.get(0)))
                    .with("ClientToken", "64 ASCII characters " + number)
                    .with("ImageName", "a unique name " + number);
            List<List<Request>> steps = new ArrayList<>(List.of(List.of(first)));
            for (String change : lines.subList(1, lines.size())) {
                steps.add(List.of(first.styled(images.style()).with(Factors.cells(change))));
            }
            steps.add(List.of(first));
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
        Request running = Request.of(Request.CREATE_IMAGE, Map.of("InstanceId", "the running instance"));
        Request snapshot = Request.of(Request.CREATE_IMAGE, SNAPSHOT);
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
            List<Request> burst = Stream.generate(
                            () -> ImageRequests.from(images.create(), SNAPSHOT).without("ClientToken"))
                    .limit(size)
                    .toList();
            trials.add(new Trial(
                    "race",
                    List.of(List.of(delete), List.of(Request.look()), burst, List.of(images.create())),
                    "account-image-quota-full"));
        }
        for (Request image : List.of(ImageRequests.from(images.create(), SNAPSHOT), dataAsSystem)) {
            Request replace = Request.of(
                    "ReplaceSystemDisk",
                    Map.of("InstanceId", "the stopped instance", "ImageId", "the image of step 0"));
            Request run = Request.of("RunInstances", Map.of("ImageId", "the image of step 0"));
            trials.add(new Trial("sequence", List.of(List.of(image), List.of(replace), List.of(run)), ""));
        }
        return trials;
    }
}
