package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.ResponseLine;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the names and the types of the fields that the examples of responses show. */
final class AnswerFieldChecks {

    private static final Pattern NO_TEXT = Pattern.compile("(?i)int(?:eger|32|64)?|long|float|double|boolean|bool");

    /** A word that stands behind the name of what a list holds. */
    private static final Pattern WRAPPER = Pattern.compile("(?<=\\w)(?:[Ll]ist|[Ss]et|[Aa]rray)s?$");

    private AnswerFieldChecks() {}

    private static String leaf(ResponseLine row) {
        return row.value().name().replaceFirst(".*\\.", "");
    }

    /** Finds fields that an example shows, and no table describes, or only in other letters. */
    static Stream<Finding> responseAgainstExamples(Subject subject) {
        return subject.page().response().isEmpty()
                ? Stream.empty()
                : AnswerExampleChecks.answers(subject)
                        .map(answer -> undeclared(subject, answer))
                        .filter(found -> !found.isEmpty())
                        .limit(1)
                        .flatMap(List::stream);
    }

    private static List<Finding> undeclared(Subject subject, Example answer) {
        Map<String, String> declared = subject.page().response().stream()
                .map(AnswerFieldChecks::leaf)
                .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name, (one, other) -> one));
        Set<String> spelt =
                subject.page().response().stream().map(AnswerFieldChecks::leaf).collect(Collectors.toSet());
        Set<String> members = membersOf(spelt);
        Map<Boolean, List<String>> odd = answer.pairs().keySet().stream()
                .filter(name -> !spelt.contains(name) && !name.equals("RequestId") && !members.contains(name))
                // The row of a list may name its members.
                .filter(name ->
                        subject.page().response().stream().noneMatch(row -> PhrasePattern.hasWord(row.text(), name)))
                .collect(Collectors.partitioningBy(name -> declared.containsKey(name.toLowerCase(Locale.ROOT))));
        Stream<Finding> respelt = at(answer, odd.get(true))
                .map(place -> Finding.of(
                        "case-only-names",
                        List.of(place),
                        "The response example has " + String.join(", ", odd.get(true)) + ", but the table has "
                                + odd.get(true).stream()
                                        .map(name -> declared.get(name.toLowerCase(Locale.ROOT)))
                                        .collect(Collectors.joining(", "))));
        Stream<Finding> unknown = at(answer, odd.get(false))
                .map(place -> Finding.toldAt(place, "undeclared-field", String.join(", ", odd.get(false))));
        return Stream.concat(respelt, unknown).toList();
    }

    /** The names that members of lists have by the names of the lists: {@code Set} of {@code Sets} or {@code SetList}. */
    static Set<String> membersOf(Collection<String> lists) {
        return lists.stream()
                .flatMap(name -> Stream.of(name, WRAPPER.matcher(name).replaceFirst("")))
                .flatMap(name -> Stream.of(
                        name,
                        name.replaceFirst("s$", ""),
                        name.replaceFirst("es$", ""),
                        name.replaceFirst("ies$", "y")))
                .collect(Collectors.toSet());
    }

    private static Stream<PageLocation> at(Example answer, List<String> names) {
        return names.stream().limit(1).map(name -> PageLocation.of(answer, answer.lineOf(name)));
    }

    /** Finds values of fields, in the table or in JSON, that are of another type than the table says, or no listed one. */
    static Stream<Finding> answerOfAnotherType(Subject subject) {
        Optional<Example> json = subject.example(Example.Kind.JSON);
        List<ResponseLine> rows = subject.page().response().stream()
                .filter(row -> subject.page().response().stream()
                        .allMatch(other -> !leaf(other).equals(leaf(row))
                                || other.value().type().equals(row.value().type())))
                .toList();
        Stream<Finding> inTable = rows.stream()
                .flatMap(row -> Stream.concat(
                                Stream.of(row.value().example()),
                                json.stream()
                                        .flatMap(it ->
                                                Stream.ofNullable(it.pairs().get(leaf(row)))))
                        .filter(value -> !value.isBlank() && !value.equals("null"))
                        .distinct()
                        .flatMap(value -> ExampleValue.shownProblem(row, value)
                                .map(problem -> Finding.toldAt(
                                        PageLocation.of(row),
                                        "example-outside-limits",
                                        value,
                                        row.value().name(),
                                        problem))
                                .stream()));
        Stream<Finding> inJson = json.stream()
                .flatMap(example -> Stream.of(true, false)
                        .flatMap(quoted -> Subject.alike(
                                        rows.stream()
                                                .filter(row -> ofAnotherType(row, example, quoted)
                                                        .isPresent())
                                                .toList(),
                                        row -> row.value().type().toLowerCase(Locale.ROOT))
                                .stream()
                                .map(same -> Finding.told(
                                        "answer-type",
                                        same.stream()
                                                .map(row -> PageLocation.of(
                                                        example,
                                                        example.lineOf(ofAnotherType(row, example, quoted)
                                                                .orElseThrow())))
                                                .distinct()
                                                .toList(),
                                        same.stream()
                                                .map(AnswerFieldChecks::leaf)
                                                .distinct()
                                                .collect(Collectors.joining(", ")),
                                        quoted ? "with quotation marks" : "without quotation marks",
                                        same.get(0).value().type()))));
        return Stream.concat(inTable, inJson);
    }

    /** The place at which JSON shows a number or Boolean as text, or a text as one of them. */
    private static Optional<String> ofAnotherType(ResponseLine row, Example json, boolean quoted) {
        String type = row.value().type();
        Matcher shown = Pattern.compile(
                        "\"" + Pattern.quote(leaf(row)) + "\"\\s*:\\s*(\")?(-?\\d[\\d.]*|true|false)(?=\\s*[\",}\\n])")
                .matcher(json.content());
        boolean concerned = quoted ? NO_TEXT.matcher(type).matches() : type.equalsIgnoreCase("string");
        return shown.results()
                .filter(it -> concerned && quoted == (it.group(1) != null))
                .map(MatchResult::group)
                .findFirst();
    }
}
