package ecsconformance.run.replay.proof;

import ecsconformance.run.replay.proof.Facts.Falsified;
import ecsconformance.run.replay.proof.Facts.Sentence;
import ecsconformance.wire.Element;
import ecsconformance.wire.Format;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The facts that all requests of a scenario have made together, and the form of the last answer. */
final class RequestFacts {

    private static final String OTHER = "Falsified";

    private final Transcript transcript;
    private final Transcript.Line last;

    RequestFacts(Transcript transcript) {
        this.transcript = transcript;
        this.last = transcript.answer();
    }

    List<Falsified> used() {
        return List.of(Transcript.falsified(
                "the use is refused for the image",
                transcript.last(Set.of("RunInstances", "ReplaceSystemDisk")),
                Edits.refused(403, "InvalidImageId" + OTHER)));
    }

    /** Each answer after the first, which names the image that all others must name. */
    List<Falsified> sameImage() {
        List<Transcript.Line> answers = transcript.answers();
        List<Falsified> all = new ArrayList<>();
        for (Transcript.Line line : answers.subList(1, answers.size())) {
            all.add(falsified("an answer names another image", line, Edits.with("ImageId", "m-falsified")));
        }
        all.add(Transcript.falsified("the last request is refused", List.of(last), Edits.refused(400, OTHER)));
        return all;
    }

    List<Falsified> oneImage() {
        String name = last.parameters().getOrDefault("ImageName", "");
        Element another = Edits.item(Map.of("ImageId", "m-falsified", "ImageName", name, "Status", "Available"));
        return List.of(
                images("there is a second image of that name", Edits.added(another)),
                images("there is no image of that name", Edits.dropped(it -> Edits.is(it, "ImageName", name))),
                images("the image has another name", Edits.each(it -> true, Edits.with("ImageName", name + OTHER))));
    }

    private Falsified images(String fact, UnaryOperator<List<Element>> change) {
        return Transcript.falsified(
                fact, transcript.looks("DescribeImages"), Edits.body(Edits.items("Images", "Image", change)));
    }

    List<Falsified> snapshots() {
        Set<String> old = transcript.looksBefore("DescribeSnapshots").stream()
                .flatMap(line -> ImageFacts.listed(line, "Snapshots", "Snapshot"))
                .map(snapshot -> snapshot.text("SnapshotId").orElse(""))
                .collect(Collectors.toSet());
        List<Falsified> all = new ArrayList<>();
        transcript.looks("DescribeSnapshots").stream()
                .flatMap(line -> ImageFacts.listed(line, "Snapshots", "Snapshot"))
                .filter(snapshot -> !old.contains(snapshot.text("SnapshotId").orElse("")))
                .map(snapshot -> snapshot.text("SnapshotId").orElse(""))
                .distinct()
                .forEach(id -> all.add(
                        snapshots("a new snapshot is missing", Edits.dropped(it -> Edits.is(it, "SnapshotId", id)))));
        all.add(snapshots(
                "a new snapshot is of another disk",
                items -> items.stream()
                        .map(it -> old.contains(it.text("SnapshotId").orElse(""))
                                ? it
                                : Edits.with("SourceDiskId", "d-falsified").apply(it))
                        .toList()));
        all.add(snapshots(
                "a disk has one more snapshot",
                items -> items.isEmpty()
                        ? items
                        : Edits.added(Edits.with("SnapshotId", "s-falsified").apply(items.get(items.size() - 1)))
                                .apply(items)));
        all.add(Transcript.falsified(
                "the instance has one more disk",
                transcript.looks("DescribeDisks"),
                Edits.body(Edits.items("Disks", "Disk", Edits.added(Edits.item(Map.of("DiskId", "d-falsified")))))));
        return all;
    }

    private Falsified snapshots(String fact, UnaryOperator<List<Element>> change) {
        return Transcript.falsified(
                fact, transcript.looks("DescribeSnapshots"), Edits.body(Edits.items("Snapshots", "Snapshot", change)));
    }

    List<Falsified> envelope(Sentence sentence) {
        List<Falsified> all = new ArrayList<>();
        all.add(falsified("there is no RequestId", last, Edits.without("RequestId")));
        all.add(falsified("the RequestId is empty", last, Edits.with("RequestId", "")));
        if (last.reply() instanceof Reply.Refusal) {
            all.add(falsified("there is no Message", last, Edits.without("Message")));
        }
        if (!sentence.text().contains("either format")) {
            all.add(form("the format is the other", Edits.form(RequestFacts::other, root -> root)));
        }
        if (isXml()) {
            all.add(form("the root element is another", Edits.form(format -> format, root -> root + OTHER)));
        }
        return all;
    }

    private boolean isXml() {
        return last.reply() instanceof Reply.Success success && success.format() == Format.XML
                || last.reply() instanceof Reply.Refusal refusal && refusal.format() == Format.XML;
    }

    private Falsified form(String fact, UnaryOperator<Reply> change) {
        return Transcript.falsified(fact, List.of(last), change);
    }

    private static Format other(Format format) {
        return format == Format.XML ? Format.JSON : Format.XML;
    }

    List<Falsified> requestIds() {
        String first = transcript.answers().get(0).text("RequestId");
        return List.of(
                falsified("two answers have one RequestId", last, Edits.with("RequestId", first)),
                falsified("an answer has no RequestId", last, Edits.without("RequestId")));
    }

    private static Falsified falsified(String fact, Transcript.Line line, UnaryOperator<Element> change) {
        return Transcript.falsified(fact, List.of(line), Edits.body(change));
    }
}
