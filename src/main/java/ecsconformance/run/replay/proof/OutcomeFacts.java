package ecsconformance.run.replay.proof;

import ecsconformance.run.replay.proof.Facts.Falsified;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answer to the last request. Whether a sentence allows an outcome is told from its words alone, and not by the code
 * that judges them: that code is in question.
 */
final class OutcomeFacts {

    private static final String CREATED = "an image is created";
    private static final String REPEATED = "the image named before";
    private static final String LATER = "while the image is made";
    private static final String NOT_SERVED = "such clients are not served";
    private static final String OTHER = "Falsified";
    private static final String NEW_IMAGE = "m-falsified";

    private final String allowed;
    private final Transcript transcript;
    private final Transcript.Line last;
    private final List<Falsified> all = new ArrayList<>();

    /** @param allowed outcomes in the words of the feature */
    OutcomeFacts(String allowed, Transcript transcript) {
        this.allowed = allowed;
        this.transcript = transcript;
        this.last = transcript.answer();
    }

    List<Falsified> all() {
        if (last.reply() instanceof Reply.Success) {
            otherImage();
        } else if (last.reply() instanceof Reply.Refusal refusal) {
            otherRefusal(refusal);
            somethingMade();
        }
        return all;
    }

    private void otherImage() {
        all.add(body("the answer names no image", "ImageId", null));
        all.add(body("the answer names an image without id", "ImageId", ""));
        if (!allows(NOT_SERVED) && !allowsAnyCode()) {
            all.add(Transcript.falsified("the request is refused", List.of(last), Edits.refused(400, OTHER)));
        }
        if (!allows(NOT_SERVED)) {
            all.add(Transcript.falsified(
                    "the status is 404", List.of(last), reply -> new Reply.Unreadable(404, "falsified")));
        }
        if (!allows(REPEATED)) {
            earlierImages()
                    .findFirst()
                    .ifPresent(id -> all.add(body("the image is one that was named before", "ImageId", id)));
        } else if (!allows(CREATED)) {
            all.add(body("the image is a new one", "ImageId", NEW_IMAGE));
        }
    }

    private Stream<String> earlierImages() {
        return transcript.answers().stream()
                .map(line -> line.text("ImageId"))
                .filter(id -> !id.isEmpty() && !id.equals(last.text("ImageId")));
    }

    private void otherRefusal(Reply.Refusal refusal) {
        if (!allows(CREATED) && !allows(LATER)) {
            all.add(Transcript.falsified("an image is created", List.of(last), Edits.created(NEW_IMAGE)));
        }
        if (allows(NOT_SERVED)) {
            return;
        }
        otherStatuses(refusal)
                .forEach(status -> all.add(Transcript.falsified(
                        "the status is " + status, List.of(last), Edits.refused(status, refusal.code()))));
        if (!allows("*")) {
            all.add(code(refusal, refusal.code() + OTHER));
        }
        if (!allowsAnyCode()) {
            all.add(code(refusal, OTHER));
        }
    }

    private Falsified code(Reply.Refusal refusal, String code) {
        return Transcript.falsified("the code is " + code, List.of(last), Edits.refused(refusal.status(), code));
    }

    /** A success, one that no row has, and one that another code of the sentence has. */
    private List<Integer> otherStatuses(Reply.Refusal refusal) {
        Stream<Integer> unknown = IntStream.of(409, 404, 403, 400)
                .boxed()
                .filter(status -> !allows("xx ") && !allows(status + " "))
                .limit(1);
        Stream<Integer> ofAnother = IntStream.of(400, 403, 404, 500)
                .boxed()
                .filter(status -> status != refusal.status() && !allows("*") && !allows("xx "))
                .filter(status -> allows(status + " ") && !allows(status + " " + refusal.code()));
        return Stream.of(Stream.of(200), unknown, ofAnother)
                .flatMap(statuses -> statuses)
                .toList();
    }

    private void somethingMade() {
        Map<String, String> sent = last.parameters();
        all.add(Transcript.falsified(
                "an image came of it",
                transcript.looks("DescribeImages"),
                Edits.body(Edits.items(
                        "Images",
                        "Image",
                        Edits.added(Edits.item(Map.of(
                                "ImageId",
                                NEW_IMAGE,
                                "ImageName",
                                sent.getOrDefault("ImageName", ""),
                                "Status",
                                "Available")))))));
        made(
                "a tagged image came of it",
                "ListTagResources",
                "TagResources",
                "TagResource",
                Map.of("ResourceId", NEW_IMAGE, "TagKey", sent.getOrDefault("Tag.1.Key", "")));
        made(
                "a snapshot came of it",
                "DescribeSnapshots",
                "Snapshots",
                "Snapshot",
                Map.of("SnapshotId", "s-falsified", "SourceDiskId", "d-falsified", "SnapshotType", "user"));
    }

    /** Only where it was looked for: not each refused request could have made that. */
    private void made(String fact, String operation, String wrapper, String item, Map<String, String> fields) {
        List<Transcript.Line> looks = transcript.looks(operation);
        if (!looks.isEmpty()) {
            all.add(Transcript.falsified(
                    fact, looks, Edits.body(Edits.items(wrapper, item, Edits.added(Edits.item(fields))))));
        }
    }

    private Falsified body(String fact, String field, String text) {
        return Transcript.falsified(
                fact, List.of(last), Edits.body(text == null ? Edits.without(field) : Edits.with(field, text)));
    }

    private boolean allows(String words) {
        return allowed.contains(words);
    }

    private boolean allowsAnyCode() {
        return allowed.contains(" *");
    }
}
