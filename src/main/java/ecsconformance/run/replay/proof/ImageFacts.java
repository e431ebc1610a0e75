package ecsconformance.run.replay.proof;

import ecsconformance.run.replay.proof.Facts.Falsified;
import ecsconformance.run.replay.proof.Facts.Sentence;
import ecsconformance.wire.Element;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The image of the last request as it was seen afterwards. */
final class ImageFacts {

    private static final String OTHER = "Falsified";

    private final Transcript transcript;
    private final List<Transcript.Line> looks;
    private final String imageId;
    private final Element image;

    ImageFacts(Transcript transcript) {
        this.transcript = transcript;
        this.imageId = transcript.answer().text("ImageId");
        this.looks = transcript.looks("DescribeImages");
        List<Element> seen = looks.stream()
                .flatMap(line -> listed(line, "Images", "Image"))
                .filter(it -> Edits.is(it, "ImageId", imageId))
                .toList();
        this.image = seen.isEmpty() ? Element.branch(Map.of()) : seen.get(seen.size() - 1);
    }

    static Stream<Element> listed(Transcript.Line line, String wrapper, String item) {
        return line.reply() instanceof Reply.Success success
                ? success.body().list(wrapper, item).stream()
                : Stream.of();
    }

    /** The claims that the image exists and is Available, each falsified. */
    List<Falsified> shown() {
        return List.of(
                Transcript.falsified(
                        "the image is not listed",
                        looks,
                        Edits.body(
                                Edits.items("Images", "Image", Edits.dropped(it -> Edits.is(it, "ImageId", imageId))))),
                image("the image is still Creating", Edits.with("Status", "Creating")),
                image("the image is CreateFailed", Edits.with("Status", "CreateFailed")));
    }

    /** The claim that the image ended as CreateFailed, falsified. */
    List<Falsified> failed() {
        return List.of(
                image("the image is Available", Edits.with("Status", "Available")),
                image("the image is still Creating", Edits.with("Status", "Creating")));
    }

    List<Falsified> fields(Sentence sentence) {
        List<Falsified> all = new ArrayList<>();
        for (List<String> row : sentence.cells()) {
            String field = row.get(0);
            String text = image.text(field).orElse("");
            all.add(image(field + " is another", Edits.with(field, text + OTHER)));
            if (!text.isEmpty()) {
                all.add(image(field + " is missing", Edits.without(field)));
            }
        }
        return all;
    }

    List<Falsified> tags() {
        List<Falsified> all = new ArrayList<>(numberOfTags());
        if (!tagged().isEmpty()) {
            String key = tagged().get(0).text("TagKey").orElse("");
            UnaryOperator<Element> value =
                    tag -> Edits.with("TagValue", tag.text("TagValue").orElse("") + OTHER)
                            .apply(tag);
            all.add(tags("a tag has another value", Edits.each(tag -> Edits.is(tag, "TagKey", key), value)));
            all.add(tags(
                    "a tag has another key",
                    Edits.each(tag -> Edits.is(tag, "TagKey", key), Edits.with("TagKey", key + OTHER))));
        }
        return all;
    }

    /** One more and, where there is any, one less. */
    List<Falsified> numberOfTags() {
        List<Falsified> all = new ArrayList<>();
        all.add(tags(
                "there is one more tag",
                Edits.added(Edits.item(Map.of("TagKey", OTHER, "TagValue", OTHER, "ResourceId", imageId)))));
        if (!tagged().isEmpty()) {
            String key = tagged().get(0).text("TagKey").orElse("");
            all.add(tags("a tag is missing", Edits.dropped(tag -> Edits.is(tag, "TagKey", key))));
        }
        return all;
    }

    private boolean showsTags() {
        return image.child("Tags").isPresent();
    }

    private List<Element> tagged() {
        return showsTags()
                ? image.list("Tags", "Tag")
                : transcript.looks("ListTagResources").stream()
                        .flatMap(line -> listed(line, "TagResources", "TagResource"))
                        .toList();
    }

    private Falsified tags(String fact, UnaryOperator<List<Element>> change) {
        return showsTags()
                ? image(fact, Edits.items("Tags", "Tag", change))
                : Transcript.falsified(
                        fact,
                        transcript.looks("ListTagResources"),
                        Edits.body(Edits.items("TagResources", "TagResource", change)));
    }

    /**
     * Each field of each disk that the table has, in the order of devices, or of sizes where it names none. Without a
     * table each disk's size and type.
     */
    List<Falsified> disks(Sentence sentence) {
        boolean table = !sentence.cells().isEmpty();
        List<Map<String, String>> rows = table
                ? sentence.rows()
                : mapped().stream().map(disk -> Map.of("Size", "", "Type", "")).toList();
        boolean byDevice = table && sentence.cells().get(0).contains("Device");
        List<Falsified> all = new ArrayList<>(numberOfDisks());
        List<Element> ordered = mapped().stream()
                .sorted(
                        byDevice
                                ? Comparator.comparing(
                                        disk -> disk.text("Device").orElse(""))
                                : Comparator.comparingLong(
                                        disk -> Long.parseLong(disk.text("Size").orElse("0"))))
                .toList();
        for (int place = 0; place < Math.min(rows.size(), ordered.size()); place++) {
            Element disk = ordered.get(place);
            for (String field : rows.get(place).keySet()) {
                disk.text(field)
                        .ifPresent(text -> all.add(disks(
                                field + " of a disk is another",
                                Edits.each(disk::equals, Edits.with(field, text + OTHER)))));
            }
        }
        return all;
    }

    /** One more and one less. */
    List<Falsified> numberOfDisks() {
        List<Falsified> all = new ArrayList<>();
        all.add(disks(
                "there is one more disk",
                Edits.added(Edits.item(Map.of("Device", "/dev/xvdzz", "Size", "99999", "Type", "data")))));
        if (!mapped().isEmpty()) {
            all.add(disks("a disk is missing", Edits.dropped(mapped().get(mapped().size() - 1)::equals)));
        }
        return all;
    }

    /** All on one device, and all of the system's type where types are shown. */
    List<Falsified> devicesOfDisks() {
        List<Falsified> all = new ArrayList<>();
        if (mapped().size() > 1) {
            String device = mapped().get(0).text("Device").orElse("");
            all.add(disks("all disks are one device", Edits.each(disk -> true, Edits.with("Device", device))));
            if (mapped().stream().allMatch(disk -> disk.text("Type").isPresent())) {
                all.add(disks("all disks are system disks", Edits.each(disk -> true, Edits.with("Type", "system"))));
            }
        }
        return all;
    }

    private List<Element> mapped() {
        return image.list("DiskDeviceMappings", "DiskDeviceMapping");
    }

    private Falsified disks(String fact, UnaryOperator<List<Element>> change) {
        return image(fact, Edits.items("DiskDeviceMappings", "DiskDeviceMapping", change));
    }

    private Falsified image(String fact, UnaryOperator<Element> change) {
        return Transcript.falsified(
                fact,
                looks,
                Edits.body(Edits.items("Images", "Image", Edits.each(it -> Edits.is(it, "ImageId", imageId), change))));
    }
}
