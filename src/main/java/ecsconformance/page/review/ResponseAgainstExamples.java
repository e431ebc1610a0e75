package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of the answer that no example shows, or the reverse. */
final class ResponseAgainstExamples implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.page().response().isEmpty()
                ? Stream.empty()
                : Stream.of(Example.Kind.JSON, Example.Kind.XML)
                        .flatMap(kind -> subject.example(kind).stream())
                        .flatMap(answer -> undeclared(subject, answer))
                        .limit(1);
    }

    private static Stream<Finding> undeclared(Subject subject, Example answer) {
        Set<String> shown = answer.pairs().keySet();
        Set<String> declared = subject.page().response().stream()
                .map(row -> row.value().name().replaceFirst(".*\\.", ""))
                .collect(Collectors.toSet());
        List<String> odd = shown.stream()
                .filter(name -> !declared.contains(name) && !name.equals("RequestId"))
                .toList();
        return odd.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.at(
                        new PageLocation(
                                "example/" + answer.kind().name().toLowerCase(Locale.ROOT), answer.lineOf(odd.get(0))),
                        "undeclared-field",
                        Severity.CONTRADICTION,
                        "The example of an answer shows " + String.join(", ", odd) + ", which no table declares",
                        "Must an endpoint send it?"));
    }
}
