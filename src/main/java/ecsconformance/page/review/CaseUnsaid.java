package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values or beginnings of letters, and no word on whether their case matters. */
final class CaseUnsaid implements PageCheck {

    private static final Pattern SAID = Pattern.compile("大小写(?!字母)|case[- ](?:in)?sensitive");

    @Override
    public Stream<Finding> find(Subject subject) {
        if (SAID.matcher(subject.page().guidance()).find()) {
            return Stream.empty();
        }
        return Stream.concat(
                unsaid(
                        subject,
                        "forbidden beginnings of letters",
                        row -> row.value().facts().forbiddenPrefixes().stream()
                                .anyMatch(prefix -> prefix.matches("[a-z]+:?"))),
                unsaid(subject, "lists of values", ParameterLine::choice));
    }

    private static Stream<Finding> unsaid(Subject subject, String what, Predicate<ParameterLine> concerned) {
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
}
