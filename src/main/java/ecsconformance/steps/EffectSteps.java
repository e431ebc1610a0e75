package ecsconformance.steps;

import ecsconformance.fixture.Resource;
import ecsconformance.steps.CellValues.ComparableValues;
import ecsconformance.steps.Claims.Claim;
import ecsconformance.wire.Element;
import ecsconformance.wire.Reply;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** Steps about the image and its snapshots after a request. */
public final class EffectSteps {

    /** Others may take a snapshot twice in a row. */
    private static final int ATTEMPTS = 2;

    private final RunServices services;
    private final ScenarioFixtures fixtures;
    private final Conversation conversation;
    private final Verdicts verdicts;
    private final CellValues values;
    private final Images images;
    private final Snapshots snapshots;
    private final NewSnapshots newSnapshots;
    private final AvailableImage available;

    public EffectSteps(
            RunServices services,
            ScenarioFixtures fixtures,
            Conversation conversation,
            Verdicts verdicts,
            CellValues values,
            Images images,
            Snapshots snapshots,
            NewSnapshots newSnapshots,
            AvailableImage available) {
        this.services = services;
        this.fixtures = fixtures;
        this.conversation = conversation;
        this.verdicts = verdicts;
        this.values = values;
        this.images = images;
        this.snapshots = snapshots;
        this.newSnapshots = newSnapshots;
        this.available = available;
    }

    /** Compared in the order of the devices, or of the sizes where the table names no device. */
    @Then("the image's disks are")
    @Claims({Claim.IMAGE, Claim.DISKS})
    @Sends("DescribeImages")
    @Needs("DescribeImages")
    public void disksAre(DataTable disks) {
        compare(disks.asMaps());
    }

    private void compare(List<Map<String, String>> expected) {
        available.shows(image -> compare(expected, image));
    }

    private void compare(List<Map<String, String>> expected, Element image) {
        List<Element> actual = image.list("DiskDeviceMappings", "DiskDeviceMapping").stream()
                .sorted(order(expected.get(0).containsKey("Device")))
                .toList();
        verdicts.expectEqual("number of disks", Integer.toString(expected.size()), Integer.toString(actual.size()));
        for (int place = 0; place < actual.size(); place++) {
            compare("disk " + (place + 1), expected.get(place), actual.get(place));
        }
    }

    /** Compared in the order of the sizes; whatever number of disks the instance has. */
    @Then("the image's disks are those of {source}")
    @Claims({Claim.IMAGE, Claim.DISKS})
    @Sends("DescribeImages")
    @Needs("DescribeImages")
    public void disksAreThoseOf(Source instance) {
        compare(ComparableValues.disks(fixtures.resource(instance.fixture())).stream()
                .sorted(Comparator.comparingInt(Resource.Disk::size).thenComparing(Resource.Disk::type))
                .map(EffectSteps::facts)
                .toList());
    }

    /** In an order that is the same whenever it is evaluated: the first that differs is what a report tells. */
    private static Map<String, String> facts(Resource.Disk disk) {
        Map<String, String> facts = new TreeMap<>(Map.of("Size", Integer.toString(disk.size()), "Type", disk.type()));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /** One for each image that was asked for; a repeat asks for the same one. */
    @Then("each disk of the instance has one new snapshot")
    @Claims(Claim.SNAPSHOTS)
    @Sends({"DescribeDisks", "DescribeSnapshots"})
    @Needs({"DescribeDisks", "DescribeSnapshots"})
    public void oneNewSnapshotEach() {
        String instanceId = conversation
                .instanceOf(conversation.call())
                .orElseThrow(() -> new IllegalStateException("no arranged instance is the template"));
        Set<String> disks = snapshots.disks(instanceId);
        if (disks.isEmpty()) {
            throw new TestAbortedException("DescribeDisks shows no disk of the instance");
        }
        Map<String, Long> enough =
                each(disks, conversation.calls().stream().distinct().count());
        Set<Snapshots.Taken> before = conversation.beginning().snapshots();
        Map<String, Long> seen = awaited(enough, before, instanceId);
        boolean others = !conversation.isAlone() && seen.keySet().containsAll(disks);
        for (int attempt = 0; attempt < ATTEMPTS && others && !enough.equals(seen); attempt++) {
            enough = each(disks, 1);
            seen = awaited(enough, newSnapshots.requestAnotherImage(instanceId), instanceId);
            if (enough.equals(seen)) {
                throw NewSnapshots.perhapsTheirs("a snapshot more was taken while the image was made, and none when"
                        + " another one was made in the same way");
            }
        }
        verdicts.expectEqual("new snapshots by disk", enough.toString(), inOrderOf(enough.keySet(), seen));
    }

    private static Map<String, Long> each(Set<String> disks, long snapshots) {
        return disks.stream().collect(Collectors.toMap(disk -> disk, disk -> snapshots));
    }

    /** One of several requests at once may also be told that the first is still being dealt with. */
    @Then("every answer names the same image")
    @Claims(Claim.SAME_IMAGE)
    public void sameImage() {
        List<Reply> refused = conversation.replies().stream()
                .filter(reply -> !(reply instanceof Reply.Success))
                .filter(reply -> !Settling.isStillProcessing(reply))
                .toList();
        if (!refused.isEmpty()) {
            throw verdicts.otherwise("the image named before", refused.get(0));
        }
        List<String> ids = conversation.replies().stream()
                .filter(Reply.Success.class::isInstance)
                .map(reply -> ((Reply.Success) reply).body().text("ImageId").orElse(""))
                .toList();
        if (ids.size() < 2) {
            throw new TestAbortedException("only one answer named an image, so there is nothing to compare");
        }
        verdicts.expectEqual(
                "images named", "1", Long.toString(ids.stream().distinct().count()));
    }

    @Then("exactly one image has the requested name")
    @Claims(Claim.ONE_IMAGE)
    @Sends("DescribeImages")
    @Needs("DescribeImages")
    public void oneImageOfThatName() {
        conversation.createdImages().forEach(images::listed);
        Set<String> named = images.named(conversation.call().parameter("ImageName"));
        verdicts.expectEqual("images of that name", "1", Integer.toString(named.size()));
    }

    private static Comparator<Element> order(boolean byDevice) {
        if (byDevice) {
            return Comparator.comparing(disk -> disk.text("Device").orElse(""));
        }
        Comparator<Element> bySize = Comparator.comparingLong(disk -> Long.parseLong(
                disk.text("Size").filter(size -> size.matches("\\d{1,9}")).orElse("0")));
        return bySize.thenComparing(disk -> disk.text("Type").orElse(""));
    }

    /** An empty cell leaves the field open, and so does a target that does not show the field at all. */
    private void compare(String disk, Map<String, String> expected, Element actual) {
        expected.forEach((field, cell) -> {
            if (cell != null && (field.equals("Device") || actual.child(field).isPresent())) {
                verdicts.expectEqual(
                        disk + " " + field,
                        values.of(cell).orElse(""),
                        actual.text(field).orElse(""));
            }
        });
    }

    private Map<String, Long> awaited(Map<String, Long> enough, Set<Snapshots.Taken> before, String instanceId) {
        return services.polling()
                .until(
                        () -> NewSnapshots.byDisk(newSnapshots.since(before, instanceId)),
                        enough::equals,
                        services.offer().imageReady());
    }

    private static String inOrderOf(Set<String> disks, Map<String, Long> seen) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        disks.stream().filter(seen::containsKey).forEach(disk -> ordered.put(disk, seen.get(disk)));
        seen.forEach(ordered::putIfAbsent);
        return ordered.toString();
    }
}
