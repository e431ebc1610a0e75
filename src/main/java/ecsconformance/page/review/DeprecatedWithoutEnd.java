package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Terms;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A deprecated parameter, and no day or edition in which it goes. */
final class DeprecatedWithoutEnd implements PageCheck {

    private static final Pattern DEPRECATED = Pattern.compile("弃用|废弃|deprecated|obsolete|discontinued");

    @Override
    public Stream<Finding> find(Subject subject) {
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
}
