package ecsconformance.run.replay.proof;

import ecsconformance.steps.Claims.Claim;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts of a scenario's record that a sentence claims, each made false. */
public final class Facts {

    private final Transcript transcript;

    public Facts(Transcript transcript) {
        this.transcript = transcript;
    }

    /** The false facts with which the sentence must not pass; none where no request for an image is recorded. */
    public List<Falsified> falsified(Claim claim, Sentence sentence) {
        if (transcript.answers().isEmpty()) {
            return List.of();
        }
        return switch (claim) {
            case OUTCOME -> new OutcomeFacts(sentence.text(), transcript).all();
            case LATE_REFUSAL ->
                isMade() ? new ImageFacts(transcript).failed() : new OutcomeFacts(sentence.text(), transcript).all();
            case READING -> reading(sentence.rows());
            case USE -> new RequestFacts(transcript).used();
            case IMAGE -> new ImageFacts(transcript).shown();
            case FIELDS -> new ImageFacts(transcript).fields(sentence);
            case TAGS -> new ImageFacts(transcript).tags();
            case DISKS -> new ImageFacts(transcript).disks(sentence);
            case SNAPSHOTS -> new RequestFacts(transcript).snapshots();
            case SAME_IMAGE -> new RequestFacts(transcript).sameImage();
            case ONE_IMAGE -> new RequestFacts(transcript).oneImage();
            case ENVELOPE -> new RequestFacts(transcript).envelope(sentence);
            case REQUEST_IDS -> new RequestFacts(transcript).requestIds();
        };
    }

    private boolean isMade() {
        return transcript.answer().reply() instanceof Reply.Success;
    }

    /** Numbers are claimed by the row that the answer shows. */
    private List<Falsified> reading(List<Map<String, String>> rows) {
        String outcomes =
                rows.stream().map(row -> row.getOrDefault("outcome", "")).collect(Collectors.joining(" or "));
        List<Falsified> all = new ArrayList<>(new OutcomeFacts(outcomes, transcript).all());
        if (isMade()) {
            rows.stream()
                    .filter(row -> row.getOrDefault("outcome", "").contains("image"))
                    .findFirst()
                    .ifPresent(row -> all.addAll(numbers(row)));
        }
        return all;
    }

    private List<Falsified> numbers(Map<String, String> row) {
        ImageFacts image = new ImageFacts(transcript);
        List<Falsified> all = new ArrayList<>();
        if (row.containsKey("disks") || row.containsKey("tags")) {
            all.addAll(image.shown());
        }
        if (row.containsKey("disks")) {
            all.addAll(image.numberOfDisks());
            all.addAll(image.devicesOfDisks());
        }
        if (row.containsKey("tags")) {
            all.addAll(image.numberOfTags());
        }
        return all;
    }

    /**
     * One fact of a scenario's record made false.
     *
     * @param fact    the fact as it is now, in words
     * @param replies the answers that say so, by the ids of their exchanges; none where the record shows nothing of the fact
     */
    public record Falsified(String fact, Map<String, Reply> replies) {

        public Falsified {
            replies = Map.copyOf(replies);
        }
    }

    /** A Then of a feature: its text and the cells of its table, which may be none. */
    public record Sentence(String text, List<List<String>> cells) {

        /** The rows below the heading, by its words; empty cells are left out. */
        List<Map<String, String>> rows() {
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 0; column < cell.size(); column++) {
                    if (cell.get(column) != null && !cell.get(column).isEmpty()) {
                        row.put(cells.get(0).get(column), cell.get(column));
                    }
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
