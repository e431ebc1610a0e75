package ecsconformance.steps;

import ecsconformance.steps.Claims.Claim;
import ecsconformance.wire.Element;
import ecsconformance.wire.Reply;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** Steps about the endpoint's answer. */
public final class OutcomeSteps {

    private static final Set<String> FAILED = Set.of("CreateFailed", "UnAvailable");

    private final Endpoint endpoint;
    private final Conversation conversation;
    private final Verdicts verdicts;
    private final Evidence evidence;
    private final Images images;
    private final AvailableImage available;
    private final ImageTags imageTags;

    public OutcomeSteps(
            Endpoint endpoint,
            Conversation conversation,
            Verdicts verdicts,
            Evidence evidence,
            Images images,
            AvailableImage available,
            ImageTags imageTags) {
        this.endpoint = endpoint;
        this.conversation = conversation;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.images = images;
        this.available = available;
        this.imageTags = imageTags;
    }

    @Then("an image is created")
    @Claims(Claim.OUTCOME)
    public void created() {
        verdicts.expect(new Outcome.Created());
    }

    @Then("the request is refused with {refusal}")
    @Claims(Claim.OUTCOME)
    @Sends("DescribeImages")
    public void refused(Outcome.Refused refusal) {
        verdicts.expect(refusal);
    }

    @Then("the request is refused with {refusal}, at once or while the image is made")
    @Claims(Claim.LATE_REFUSAL)
    @Sends("DescribeImages")
    public void refusedAtOnceOrLater(Outcome.Refused refusal) {
        if (conversation.reply() instanceof Reply.Success) {
            endpoint.expectOffered("DescribeImages");
            // Asked before the image is waited for: a state that ends meanwhile was there when it mattered.
            Optional<String> lapsed = endpoint.lapsed();
            Optional<Element> image = images.settled(conversation.imageId());
            String status = image.map(Images::status).orElse("never shown");
            verdicts.note(refusal.words() + ", or the image ends as CreateFailed", "accepted, image " + status);
            if (!FAILED.contains(status)) {
                lapsed.or(() -> endpoint.contradicted(true)).ifPresent(reason -> {
                    throw new TestAbortedException(reason);
                });
                throw verdicts.broken(refusal.words(), "accepted, and the image is " + status);
            }
            evidence.reading("while the image is made");
        } else {
            verdicts.expect(refusal);
            evidence.reading("at once");
        }
    }

    /** A reading may also say how many disks or tags the image then has; looked at as far as the target shows images. */
    @Then("one documented reading holds")
    @Claims(Claim.READING)
    @Sends("DescribeImages")
    public void oneReading(DataTable readings) {
        List<Map<String, String>> rows = readings.asMaps();
        for (Map<String, String> row : rows) {
            Outcome outcome = Outcome.of(row.get("outcome"));
            if (verdicts.shows(outcome)) {
                verdicts.expect(outcome);
                if (row.get("disks") != null && images.observable()) {
                    available.shows(image -> expectDisks(Integer.parseInt(row.get("disks")), image));
                }
                if (row.get("tags") != null && images.observable()) {
                    available.shows(image -> verdicts.expectEqual(
                            "number of tags",
                            row.get("tags"),
                            Integer.toString(imageTags.of(image).size())));
                }
                evidence.reading(row.get("reading"));
                return;
            }
        }
        String all = rows.stream().map(row -> row.get("outcome")).collect(Collectors.joining(", or "));
        verdicts.note(all, conversation.reply().summary());
        throw verdicts.otherwise(all, conversation.reply());
    }

    /** All on different devices, and the one on /dev/xvda the only system disk, where types are shown. */
    private void expectDisks(int count, Element image) {
        List<Element> disks = image.list("DiskDeviceMappings", "DiskDeviceMapping");
        List<String> devices =
                disks.stream().map(disk -> disk.text("Device").orElse("")).toList();
        verdicts.expectEqual("number of disks", Integer.toString(count), Integer.toString(disks.size()));
        verdicts.expectEqual(
                "number of devices",
                Integer.toString(count),
                Long.toString(devices.stream().distinct().count()));
        if (disks.stream().allMatch(disk -> disk.text("Type").isPresent())) {
            List<String> system = disks.stream()
                    .filter(disk -> disk.text("Type").orElse("").equals("system"))
                    .map(disk -> disk.text("Device").orElse(""))
                    .toList();
            verdicts.expectEqual("devices of system disks", "[/dev/xvda]", system.toString());
        }
    }
}
