package ecsconformance.spec.review;

import ecsconformance.spec.page.Example;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of the answer that no example shows, or the reverse. */
final class ResponseAgainstExamples implements Check {

    @Override
    public Stream<Finding> find(Subject subject) {
        Optional<Example> answer = subject.example(Example.Kind.JSON).or(() -> subject.example(Example.Kind.XML));
        if (answer.isEmpty() || subject.page().response().isEmpty()) {
            return Stream.empty();
        }
        Set<String> shown = answer.get().pairs().keySet();
        Set<String> declared = subject.page().response().stream()
                .map(row -> row.value().name().replaceFirst(".*\\.", ""))
                .collect(Collectors.toSet());
        return shown.stream()
                .filter(name -> !declared.contains(name) && !name.equals("RequestId"))
                .map(name -> Finding.at(
                        new Place(
                                "example/" + answer.get().kind().name().toLowerCase(Locale.ROOT),
                                answer.get().lineOf(name)),
                        "undeclared-field",
                        Severity.CONTRADICTION,
                        "The example of an answer shows " + name + ", which the table does not declare",
                        "Must an endpoint send it?"));
    }
}
