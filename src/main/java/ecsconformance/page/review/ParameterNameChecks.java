package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of parameters: repeated, alike, old, or of no row. */
final class ParameterNameChecks {

    private static final Pattern CASE_SAID = Pattern.compile(
            "大小写(?!字母)|case[- ](?:in)?sensitive|(?:必须|只能|须)(?:为|是|使用)?[大小]写(?!字母)|must be (?:in )?(?:lower|upper) ?case");

    private static final Pattern DEPRECATED = Pattern.compile("弃用|废弃|deprecated|obsolete|discontinued");

    private ParameterNameChecks() {}

    /** A parameter that is declared twice. */
    static Stream<Finding> repeatedParameter(Subject subject) {
        Map<String, List<ParameterLine>> same = subject.parameters().stream()
                .collect(Collectors.groupingBy(ParameterLine::name, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> new Finding(
                        "repeated-parameter",
                        Severity.DEFECT,
                        rows.stream().map(subject::place).toList(),
                        rows.get(0).name() + " has " + rows.size() + " rows",
                        "Which of them holds?"));
    }

    /** Two parameters with one description. */
    static Stream<Finding> sameDescription(Subject subject) {
        Map<String, List<ParameterLine>> same = subject.parameters().stream()
                .filter(row -> row.description().length() > 8)
                .collect(Collectors.groupingBy(ParameterLine::description, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> new Finding(
                        "same-description",
                        Severity.DEFECT,
                        rows.stream().map(subject::place).toList(),
                        rows.stream().map(ParameterLine::name).collect(Collectors.joining(" and "))
                                + " are described in the same words",
                        "What the one does that the other does not, has to be guessed."));
    }

    /** Names that differ by case alone. */
    static Stream<Finding> caseOnlyNames(Subject subject) {
        Map<String, List<ParameterLine>> same = subject.parameters().stream()
                .collect(Collectors.groupingBy(
                        row -> row.name().toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .filter(rows ->
                        rows.stream().map(ParameterLine::name).distinct().count() > 1)
                .map(rows -> new Finding(
                        "case-only-names",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        rows.stream().map(ParameterLine::name).collect(Collectors.joining(" and "))
                                + " differ by case alone; which one wins when both are sent, is not said",
                        "Servers that read names without case cannot tell them apart."));
    }

    /** Values or beginnings of letters, and no word on whether their case matters. */
    static Stream<Finding> caseUnsaid(Subject subject) {
        if (CASE_SAID.matcher(subject.page().guidance()).find()) {
            return Stream.empty();
        }
        return Stream.concat(
                caseUnsaidOf(
                        subject,
                        "forbidden beginnings of letters",
                        row -> row.value().facts().forbiddenPrefixes().stream()
                                .anyMatch(prefix -> prefix.matches("[a-z]+:?"))),
                caseUnsaidOf(
                        subject,
                        "lists of values",
                        row -> row.choice()
                                && row.value().facts().values().stream().anyMatch(it -> it.matches(".*[A-Za-z].*"))));
    }

    private static Stream<Finding> caseUnsaidOf(Subject subject, String what, Predicate<ParameterLine> concerned) {
        List<ParameterLine> rows =
                subject.parameters().stream().filter(concerned).toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "case-unsaid",
                        Severity.REMARK,
                        rows.stream().map(subject::place).toList(),
                        "Whether case matters is not said of " + what + ": "
                                + rows.stream().map(ParameterLine::name).collect(Collectors.joining(", ")),
                        "Other spellings are refused by one endpoint and taken by another."));
    }

    /** A deprecated parameter, and no day or edition in which it goes. */
    static Stream<Finding> deprecatedWithoutEnd(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> DEPRECATED.matcher(row.description()).find()
                        || (row.description().isBlank()
                                && row.value().facts().deprecatedFor().isPresent()))
                .filter(row -> Terms.of(row.description()).stream().noneMatch(term -> term.startsWith("date")))
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "deprecated-without-end",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        rows.stream().map(ParameterLine::name).collect(Collectors.joining(", "))
                                + ": to be given up, and no date is said",
                        "Nobody can plan for it, and an endpoint may refuse them any day."));
    }

    /** An old spelling that repeats none of the limits of the new one. */
    static Stream<Finding> successorWithoutPredecessor(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.value()
                        .facts()
                        .deprecatedFor()
                        .flatMap(subject.page()::parameter)
                        .map(successor -> limited(successor) && !limited(row))
                        .orElse(false))
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "old-spelling-without-limits",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        rows.stream().map(ParameterLine::name).collect(Collectors.joining(", "))
                                + ": no limits, while the spelling to use instead has some",
                        "Whether the limits hold for the old spelling, is open."));
    }

    private static boolean limited(ParameterLine row) {
        return row.value().facts().length().isPresent()
                || row.value().facts().value().isPresent();
    }
}
