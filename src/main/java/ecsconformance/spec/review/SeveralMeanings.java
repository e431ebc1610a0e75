package ecsconformance.spec.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code that stands for several conditions, or has several statuses. */
final class SeveralMeanings implements Check {

    @Override
    public Stream<Finding> find(Subject subject) {
        Map<String, List<Subject.ErrorAt>> byCode = subject.errors().stream()
                .collect(Collectors.groupingBy(it -> it.row().code(), LinkedHashMap::new, Collectors.toList()));
        return byCode.entrySet().stream()
                .filter(entry -> messages(entry.getValue()) > 1
                        || statuses(entry.getValue()).size() > 1)
                .map(entry -> finding(entry.getKey(), entry.getValue()));
    }

    private static Finding finding(String code, List<Subject.ErrorAt> rows) {
        List<String> statuses = statuses(rows);
        return new Finding(
                "several-meanings",
                statuses.size() > 1 ? Severity.CONTRADICTION : Severity.GAP,
                rows.stream().map(Subject.ErrorAt::place).toList(),
                code + " stands for " + messages(rows) + " conditions, with " + String.join(" and ", statuses),
                "A client that branches on the code cannot tell which condition it met.");
    }

    private static long messages(List<Subject.ErrorAt> rows) {
        return rows.stream().map(it -> it.row().message()).distinct().count();
    }

    private static List<String> statuses(List<Subject.ErrorAt> rows) {
        return rows.stream()
                .flatMap(it -> it.row().status().stream())
                .distinct()
                .map(String::valueOf)
                .toList();
    }
}
