package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import java.util.List;
import java.util.stream.Stream;

/** A value in an answer's example that differs from the table's. */
final class ExampleAgainstTable implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.page().response().stream().flatMap(row -> {
            List<String> shown = Stream.of(Example.Kind.XML, Example.Kind.JSON)
                    .flatMap(kind -> subject.example(kind).stream())
                    .flatMap(example ->
                            Stream.ofNullable(example.pairs().get(row.value().name())))
                    .distinct()
                    .toList();
            String example = row.value().example();
            boolean differs = shown.stream().anyMatch(it -> !it.equals(example));
            return shown.isEmpty() || example.isBlank() || !differs
                    ? Stream.empty()
                    : Stream.of(Finding.at(
                            new PageLocation("response/" + row.value().name(), row.line()),
                            "example-against-table",
                            Severity.REMARK,
                            "The table gives " + example + " as an example of "
                                    + row.value().name() + ", the examples show " + String.join(" and ", shown),
                            "Harmless, but the examples were not made of the table."));
        });
    }
}
