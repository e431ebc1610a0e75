package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A repeated parameter without a range of its index. */
final class IndexWithoutRange implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        Map<String, List<ParameterLine>> groups = subject.parameters().stream()
                .filter(row -> row.name().contains(".N."))
                .collect(Collectors.groupingBy(
                        row -> row.name().replaceFirst("\\.N\\..*", ""), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().stream()
                        .allMatch(row -> row.value().facts().index().isEmpty()))
                .map(group -> new Finding(
                        "index-without-range",
                        Severity.GAP,
                        group.getValue().stream().map(subject::place).toList(),
                        "How many " + group.getKey() + ".N there may be, is not said",
                        "A client does not know its limit, an endpoint not what to refuse."));
    }
}
