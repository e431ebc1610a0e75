package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Examples of two formats that show different fields, or the same in different orders. */
final class AnswerOrder implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        Optional<Example> xml = subject.example(Example.Kind.XML);
        Optional<Example> json = subject.example(Example.Kind.JSON);
        if (xml.isEmpty() || json.isEmpty()) {
            return Stream.empty();
        }
        List<String> inXml = List.copyOf(xml.get().pairs().keySet());
        List<String> inJson = List.copyOf(json.get().pairs().keySet());
        List<PageLocation> places = List.of(
                new PageLocation("example/xml", xml.get().line()),
                new PageLocation("example/json", json.get().line()));
        List<String> odd = Stream.concat(
                        inXml.stream().filter(name -> !inJson.contains(name)),
                        inJson.stream().filter(name -> !inXml.contains(name)))
                .toList();
        if (!odd.isEmpty()) {
            return Stream.of(new Finding(
                    "answer-fields",
                    Severity.CONTRADICTION,
                    places,
                    "Only one of the XML and the JSON example shows " + String.join(", ", odd),
                    "One of them lacks a field."));
        }
        return inXml.equals(inJson)
                ? Stream.empty()
                : Stream.of(new Finding(
                        "answer-order",
                        Severity.REMARK,
                        places,
                        "The XML and the JSON example show the fields in different orders",
                        "A reader may take the order for meant."));
    }
}
