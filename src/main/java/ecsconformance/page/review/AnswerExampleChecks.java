package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import ecsconformance.page.document.PhrasePattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The examples of answers, and the table of their fields. */
final class AnswerExampleChecks {

    private static final Pattern FORMAT_SAID = PhrasePattern.of("\\bFormat\\b|返回格式|默认.{0,6}XML|XML by default");
    private static final Pattern METHOD_SAID = PhrasePattern.of("\\b(?:GET|POST)\\b");

    private AnswerExampleChecks() {}

    /** Examples of two formats that show different fields, or the same in different orders. */
    static Stream<Finding> answerOrder(Subject subject) {
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

    /** A value in an answer's example that differs from the table's. */
    static Stream<Finding> exampleAgainstTable(Subject subject) {
        return subject.page().response().stream().flatMap(row -> {
            List<String> shown = Stream.of(Example.Kind.XML, Example.Kind.JSON)
                    .flatMap(kind -> subject.example(kind).stream())
                    .flatMap(example ->
                            Stream.ofNullable(example.pairs().get(row.value().name())))
                    .distinct()
                    .toList();
            String example = row.value().example();
            boolean differs = !shown.contains(example);
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

    /** A field of the answer that no example shows, or the reverse. */
    static Stream<Finding> responseAgainstExamples(Subject subject) {
        return subject.page().response().isEmpty()
                ? Stream.empty()
                : Stream.of(Example.Kind.JSON, Example.Kind.XML)
                        .flatMap(kind -> subject.example(kind).stream())
                        .flatMap(answer -> undeclaredFields(subject, answer))
                        .limit(1);
    }

    private static Stream<Finding> undeclaredFields(Subject subject, Example answer) {
        Set<String> shown = answer.pairs().keySet();
        Set<String> declared = subject.page().response().stream()
                .map(row -> row.value().name().replaceFirst(".*\\.", ""))
                .collect(Collectors.toSet());
        List<String> odd = shown.stream()
                .filter(name -> !declared.contains(name) && !name.equals("RequestId"))
                // A list wraps its members: SetIds of a SetId each.
                .filter(name -> !declared.contains(name + "s"))
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

    /** Examples in several formats, and no word on which is sent by default. */
    static Stream<Finding> formatUnsaid(Subject subject) {
        boolean both = subject.example(Example.Kind.XML).isPresent()
                && subject.example(Example.Kind.JSON).isPresent();
        String text = subject.page().guidance();
        Stream<Finding> format = !both || FORMAT_SAID.matcher(text).find()
                ? Stream.empty()
                : Stream.of(Finding.at(
                        new PageLocation(
                                "example/xml",
                                subject.example(Example.Kind.XML).orElseThrow().line()),
                        "format-unsaid",
                        Severity.REMARK,
                        "Answers are shown in XML and in JSON; which is the default and how to choose, is not on this page",
                        "A reader of this page alone cannot know what comes back."));
        Stream<Finding> method = subject.example(Example.Kind.REQUEST).stream()
                .filter(example ->
                        !METHOD_SAID.matcher(text + example.content()).find())
                .map(example -> Finding.at(
                        new PageLocation("example/request", example.line()),
                        "method-unsaid",
                        Severity.REMARK,
                        "No HTTP method is named; the request example is an address, which suggests GET",
                        "Client libraries send POST."));
        return Stream.concat(format, method);
    }
}
