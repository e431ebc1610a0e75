package ecsconformance.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the form of answers: their format and the parts that each must have. */
final class AnswerForm {

    private final Set<String> requestIds = new HashSet<>();

    /** Whether the answer has the documented form, whatever it says. */
    Optional<Divergence> divergence(int step, Request request, JudgedCall heard) {
        if (!request.makesAnImage() || request.manner() != SendingVariant.ORDINARY) {
            return Optional.empty();
        }
        if (heard.kind() == JudgedCall.Kind.UNREADABLE) {
            return different(step, "common/format", "an answer in the documented form", heard.words(), "unreadable");
        }
        if (heard.kind() != JudgedCall.Kind.GRANTED && heard.kind() != JudgedCall.Kind.REFUSED) {
            return Optional.empty();
        }
        boolean granted = heard.kind() == JudgedCall.Kind.GRANTED;
        String asked = heard.style().substring(heard.style().lastIndexOf(' ') + 1);
        if (!heard.format().equals(asked)) {
            return different(step, "common/format", "an answer in " + asked, heard.format(), "format");
        }
        String root = granted ? "CreateImageResponse" : "Error";
        if (asked.equals("XML") && !heard.root().equals(root)) {
            return different(step, "example/xml", "the root element " + root, heard.root(), "root");
        }
        if (granted && heard.id().isBlank()) {
            return different(step, "response/ImageId", "an ImageId", "none", "ImageId");
        }
        if (!granted && !heard.message()) {
            return different(step, "common/errors", "a refusal with a Message", "one without", "Message");
        }
        if (heard.requestId().isBlank() || !requestIds.add(heard.requestId())) {
            return different(
                    step, "response/RequestId", "a RequestId of its own", "none, or one that came before", "RequestId");
        }
        return Optional.empty();
    }

    private static Optional<Divergence> different(
            int step, String clause, String expected, String actual, String shape) {
        return Optional.of(new Divergence(step, List.of(clause), List.of(expected), actual, shape));
    }
}
