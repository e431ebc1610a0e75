package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.Range;
import ecsconformance.page.document.Example;
import ecsconformance.page.document.ParameterLine;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An example value, of the table or of the request, that breaks the row's own limits. */
final class ExampleOutsideLimits implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        Map<String, String> sent =
                subject.example(Example.Kind.REQUEST).map(Example::pairs).orElse(Map.of());
        return subject.parameters().stream()
                .flatMap(row -> Stream.concat(
                                Stream.of(row.value().example()),
                                sent.entrySet().stream()
                                        .filter(pair ->
                                                Subject.tabled(pair.getKey()).equals(row.name()))
                                        .map(Map.Entry::getValue))
                        .filter(value -> !value.isBlank() && !value.equals("null"))
                        .distinct()
                        .flatMap(value -> problem(row, value).stream()
                                .map(problem -> Finding.at(
                                        subject.place(row),
                                        "example-outside-limits",
                                        Severity.CONTRADICTION,
                                        "The example " + value + " of " + row.name() + " " + problem,
                                        "The example or the limit is wrong."))));
    }

    private static Optional<String> problem(ParameterLine row, String value) {
        ParameterFacts facts = row.value().facts();
        if (row.value().type().matches("(?i)integer|long|int") && !value.matches("-?\\d+")) {
            return Optional.of("is no " + row.value().type());
        }
        if (row.value().type().equalsIgnoreCase("boolean") && !value.matches("(?i)true|false")) {
            return Optional.of("is no Boolean");
        }
        if (!facts.values().isEmpty() && facts.values().stream().noneMatch(value::equalsIgnoreCase)) {
            return Optional.of("is none of the values " + String.join(", ", facts.values()));
        }
        boolean number = value.matches("\\d{1,9}");
        if (number && facts.value().isPresent() && outside(facts.value().get(), Integer.parseInt(value))) {
            return Optional.of("is outside of its range");
        }
        if (facts.length().isPresent() && outside(facts.length().get(), value.codePointCount(0, value.length()))) {
            return Optional.of("has " + value.length() + " characters, which its length does not allow");
        }
        return facts.forbiddenPrefixes().stream()
                .filter(value::startsWith)
                .map(prefix -> "begins with " + prefix + ", which is forbidden")
                .findFirst();
    }

    private static boolean outside(Range range, int value) {
        return value < range.from().orElse(value) || value > range.to().orElse(value);
    }
}
