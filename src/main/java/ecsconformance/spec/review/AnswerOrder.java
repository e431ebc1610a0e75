package ecsconformance.spec.review;

import ecsconformance.spec.page.Example;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fields that the examples of two formats show in different orders. */
final class AnswerOrder implements Check {

    @Override
    public Stream<Finding> find(Subject subject) {
        Optional<Example> xml = subject.example(Example.Kind.XML);
        Optional<Example> json = subject.example(Example.Kind.JSON);
        if (xml.isEmpty() || json.isEmpty()) {
            return Stream.empty();
        }
        List<String> inXml = List.copyOf(xml.get().pairs().keySet());
        List<String> inJson = List.copyOf(json.get().pairs().keySet());
        boolean sameNames = inXml.size() == inJson.size() && inXml.containsAll(inJson);
        return inXml.equals(inJson)
                ? Stream.empty()
                : Stream.of(new Finding(
                        "answer-order",
                        sameNames ? Severity.REMARK : Severity.CONTRADICTION,
                        List.of(
                                new Place("example/xml", xml.get().line()),
                                new Place("example/json", json.get().line())),
                        "The XML example shows " + String.join(", ", inXml) + ", the JSON example "
                                + String.join(", ", inJson),
                        sameNames ? "A reader may take the order for meant." : "One of them lacks a field."));
    }
}
