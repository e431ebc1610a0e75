package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that differ by case alone. */
final class CaseOnlyNames implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
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
}
