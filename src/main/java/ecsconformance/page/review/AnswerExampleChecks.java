package ecsconformance.page.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import ecsconformance.page.document.Example;
import ecsconformance.page.document.PhrasePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Checks the examples of responses against the table of response fields. */
final class AnswerExampleChecks {

    private static final Pattern FORMAT_SAID = PhrasePattern.of("\\bFormat\\b|返回格式|默认.{0,6}XML|XML by default");
    private static final Pattern METHOD_SAID = PhrasePattern.of("\\b(?:GET|POST)\\b");
    /** An example that leaves things out on purpose. */
    private static final Pattern CUT = Pattern.compile("\\.\\.\\.|…|<!--|^\\s*//", Pattern.MULTILINE);

    private static final Pattern ROOT = Pattern.compile("^\\s*(?:<\\?[^>]*>\\s*)?<([A-Z]\\w+)Response[\\s>]");

    private static final int LONG = 20;
    private static final String TOTAL = "TotalCount";

    private AnswerExampleChecks() {}

    /** Finds examples of two formats with different fields, or with the same fields in another order. */
    static Stream<Finding> answerOrder(Subject subject) {
        Optional<Example> xml = subject.example(Example.Kind.XML);
        Optional<Example> json = subject.example(Example.Kind.JSON);
        if (xml.isEmpty() || json.isEmpty()) {
            return Stream.empty();
        }
        List<String> inXml = List.copyOf(xml.get().pairs().keySet());
        List<String> inJson = List.copyOf(json.get().pairs().keySet());
        List<PageLocation> places = List.of(PageLocation.of(xml.get()), PageLocation.of(json.get()));
        Set<String> members = AnswerFieldChecks.membersOf(inJson);
        List<String> odd = Stream.concat(
                        inXml.stream().filter(name -> !members.contains(name) && !shows(json.get(), name)),
                        inJson.stream().filter(name -> !shows(xml.get(), name)))
                .toList();
        if (!odd.isEmpty()) {
            return Stream.of(Finding.told("answer-fields", places, String.join(", ", odd)));
        }
        Optional<AnswerShape> ofJson = AnswerShape.of(json.get());
        return AnswerShape.of(xml.get()).stream()
                .filter(shape -> ofJson.filter(shape::isInOtherOrderThan).isPresent())
                .map(shape -> Finding.told("answer-order", places));
    }

    /** Finds a total that is another number than that of the members shown, unless there may be another page of them. */
    static Stream<Finding> totalAgainstList(Subject subject) {
        return answers(subject)
                .flatMap(answer -> AnswerShape.of(answer)
                        .flatMap(AnswerShape::listed)
                        .filter(listed -> isOtherTotal(answer.pairs(), listed))
                        .map(listed -> Finding.toldAt(
                                PageLocation.of(answer, answer.lineOf(TOTAL)),
                                "total-against-list",
                                answer.pairs().get(TOTAL),
                                listed))
                        .stream());
    }

    private static boolean isOtherTotal(Map<String, String> shown, int listed) {
        long total = number(shown, TOTAL).orElse(listed);
        // Of a list with one member an example may show what members are like.
        boolean isWhole = listed > 1
                && number(shown, "PageNumber").orElse(1) == 1
                && number(shown, "PageSize").filter(size -> size >= total).isPresent();
        return total < listed || total > listed && isWhole;
    }

    private static Optional<Integer> number(Map<String, String> shown, String name) {
        return Optional.ofNullable(shown.get(name))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /** Tells whether a long value lacks its end. */
    private static boolean isCut(String one, String other) {
        return one.length() > LONG && !one.equals(other) && other.startsWith(one);
    }

    private static boolean isMember(String shown, String example) {
        return example.matches("(?s)\\s*\\[.*|[^\\s]+(?:[,，][^\\s]+)+") && !shown.isEmpty() && example.contains(shown);
    }

    /** A list has no fields of its own, but it is there. The spelling of a name is another question. */
    private static boolean shows(Example example, String name) {
        return Pattern.compile("(?i)[<\"]" + Pattern.quote(name) + "[>\"\\s/]")
                .matcher(example.content())
                .find();
    }

    /** Finds examples that no parser reads. */
    static Stream<Finding> brokenAnswer(Subject subject) {
        return subject.page().examples().stream()
                .filter(example -> !CUT.matcher(example.content()).find())
                .flatMap(example -> switch (example.kind()) {
                    case XML -> broken(example, "XML", AnswerExampleChecks::readXml);
                    case JSON -> broken(example, "JSON", AnswerExampleChecks::readJson);
                    default -> Stream.empty();
                });
    }

    private static Stream<Finding> broken(Example example, String format, Function<String, Optional<Integer>> reader) {
        int blank = (int) example.content().lines().takeWhile(String::isBlank).count();
        return reader
                .apply(example.content().strip())
                .map(line -> Finding.toldAt(
                        PageLocation.of(example, example.line() + blank + line - 1), "broken-answer", format, format))
                .stream();
    }

    /** Reads the text as XML and returns the line on which it stops being that. */
    private static Optional<Integer> readXml(String content) {
        try {
            XMLStreamReader xml = AnswerShape.xml(content);
            while (xml.hasNext()) {
                xml.next();
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.of(broken.getLocation().getLineNumber());
        }
    }

    /** Reads the text as JSON and returns the line on which it stops being that. */
    private static Optional<Integer> readJson(String content) {
        try (JsonParser json = new JsonFactory().createParser(content)) {
            while (json.nextToken() != null) {
                json.finishToken();
            }
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            return Optional.of(broken.getLocation().getLineNr());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** Finds an XML example whose outermost element names another operation. */
    static Stream<Finding> foreignAnswer(Subject subject) {
        return subject.example(Example.Kind.XML).stream()
                .flatMap(example -> PhrasePattern.found(ROOT, example.content())
                        .limit(1)
                        .filter(operation -> !operation.equalsIgnoreCase(
                                subject.edition().contract().operation()))
                        .map(operation -> Finding.toldAt(PageLocation.of(example), "foreign-answer", operation)));
    }

    /** Finds a value in a response example that differs from the one in the table. */
    static Stream<Finding> exampleAgainstTable(Subject subject) {
        List<Example> answers = answers(subject).toList();
        List<Finding> found = subject.page().response().stream()
                .flatMap(row -> {
                    String name = row.value().name();
                    String example = row.value().example();
                    List<String> shown = answers.stream()
                            .flatMap(answer -> Stream.ofNullable(answer.pairs().get(name)))
                            .filter(value -> !value.isBlank() && !ExampleValue.isMasked(value))
                            .distinct()
                            .toList();
                    // One of several objects may have the value; and an example of a list shows its members one by one.
                    Pattern field = Pattern.compile("(?i)(?:<" + Pattern.quote(name) + ">|\"" + Pattern.quote(name)
                            + "\"\\s*:\\s*\\[?\\s*\"?)\\s*" + Pattern.quote(example) + "\\s*(?:[\",<}\\]]|$)");
                    Optional<String> cut = shown.stream()
                            .filter(it -> isCut(it, example) || isCut(example, it))
                            .findFirst();
                    boolean differs = answers.stream()
                                    .noneMatch(answer ->
                                            field.matcher(answer.content()).find())
                            && shown.stream().noneMatch(it -> isMember(it, example));
                    return ExampleValue.isMasked(example)
                                    || shown.isEmpty()
                                    || example.isBlank()
                                    || !differs && cut.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Finding.toldAt(
                                    PageLocation.of(row),
                                    "example-against-table",
                                    example,
                                    name,
                                    cut.orElse(String.join(" and ", shown))));
                })
                .toList();
        return found.size() < 2 ? found.stream() : Stream.of(ofSeveral(found));
    }

    private static Finding ofSeveral(List<Finding> found) {
        List<PageLocation> places =
                found.stream().flatMap(it -> it.places().stream()).distinct().toList();
        return Finding.of(
                "example-against-table",
                places,
                "The table and the response examples show different values of "
                        + places.stream()
                                .map(it -> it.clause().replace("response/", ""))
                                .collect(Collectors.joining(", ")));
    }

    static Stream<Example> answers(Subject subject) {
        return Stream.of(Example.Kind.JSON, Example.Kind.XML).flatMap(kind -> subject.example(kind).stream());
    }

    /** Finds pages that show several formats but no default, and pages that name no HTTP method. */
    static Stream<Finding> formatUnsaid(Subject subject) {
        String text = subject.page().guidance();
        Stream<Finding> format = subject.example(Example.Kind.XML).stream()
                .filter(xml -> subject.example(Example.Kind.JSON).isPresent()
                        && !FORMAT_SAID.matcher(text).find())
                .map(xml -> Finding.toldAt(PageLocation.of(xml), "format-unsaid"));

        Stream<Finding> method = subject.example(Example.Kind.REQUEST).stream()
                .filter(example ->
                        !METHOD_SAID.matcher(text + example.content()).find())
                .map(example -> Finding.toldAt(PageLocation.of(example), "method-unsaid"));
        return Stream.concat(format, method);
    }
}
