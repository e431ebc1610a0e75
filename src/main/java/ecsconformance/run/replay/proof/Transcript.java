package ecsconformance.run.replay.proof;

import ecsconformance.run.replay.proof.Facts.Falsified;
import ecsconformance.wire.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The questions of a scenario and the answers to them, in the order of asking. */
public record Transcript(List<Line> lines) {

    private static final String REQUEST = "CreateImage";

    /**
     * A call and its answer.
     *
     * @param id of the exchange
     */
    public record Line(String id, String operation, Map<String, String> parameters, Reply reply) {

        /** The text of a field of the answer; empty where it is none that has fields. */
        String text(String field) {
            return reply instanceof Reply.Success success
                    ? success.body().text(field).orElse("")
                    : reply instanceof Reply.Refusal refusal
                            ? refusal.body().text(field).orElse("")
                            : "";
        }
    }

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** The answers to requests for an image; the last of them is the one that a scenario is about. */
    List<Line> answers() {
        return lines.stream().filter(line -> line.operation().equals(REQUEST)).toList();
    }

    Line answer() {
        List<Line> answers = answers();
        return answers.get(answers.size() - 1);
    }

    /** The last call of one of the operations. */
    List<Line> last(Set<String> operations) {
        List<Line> some = lines.stream()
                .filter(line -> operations.contains(line.operation()))
                .toList();
        return some.subList(Math.max(0, some.size() - 1), some.size());
    }

    /** The looks after the last request. */
    List<Line> looks(String operation) {
        return of(operation, lines.lastIndexOf(answer()), lines.size());
    }

    /** The looks before the first request. */
    List<Line> looksBefore(String operation) {
        return of(operation, 0, lines.indexOf(answers().get(0)));
    }

    private List<Line> of(String operation, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(lines::get)
                .filter(line -> line.operation().equals(operation))
                .toList();
    }

    /** The fact in the answers of all these lines at once. */
    static Falsified falsified(String fact, List<Line> lines, UnaryOperator<Reply> change) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        lines.forEach(line -> replies.put(line.id(), change.apply(line.reply())));
        return new Falsified(fact, replies);
    }
}
