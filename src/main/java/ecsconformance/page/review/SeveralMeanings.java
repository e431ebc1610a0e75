package ecsconformance.page.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code that stands for several conditions, or has several statuses. Messages that differ only in the parameter that they
 * name are one condition, and errors of the server have none.
 */
final class SeveralMeanings implements PageCheck {

    private static final Pattern NAME = Pattern.compile("[A-Z]\\w*(?:\\.\\w+)*");

    /** A message that does not say what happened: the description does. */
    private static final Pattern TEMPLATE = Pattern.compile("[%?\\w{}$. ]{0,4}");

    @Override
    public Stream<Finding> find(Subject subject) {
        Map<String, List<Subject.ErrorAt>> byCode = subject.errors().stream()
                .filter(it -> it.row().status().orElse(0) < 500)
                .collect(Collectors.groupingBy(it -> it.row().code(), LinkedHashMap::new, Collectors.toList()));
        return byCode.entrySet().stream()
                .filter(entry -> messages(subject, entry.getValue()) > 1
                        || statuses(entry.getValue()).size() > 1)
                .map(entry -> finding(subject, entry.getKey(), entry.getValue()));
    }

    private static Finding finding(Subject subject, String code, List<Subject.ErrorAt> rows) {
        List<String> statuses = statuses(rows);
        return new Finding(
                "several-meanings",
                statuses.size() > 1 ? Severity.CONTRADICTION : Severity.GAP,
                rows.stream().map(Subject.ErrorAt::place).toList(),
                code + " stands for "
                        + (messages(subject, rows) == 1 ? "one condition" : messages(subject, rows) + " conditions")
                        + (statuses.isEmpty() ? "" : ", with " + String.join(" and ", statuses)),
                "A client that branches on the code cannot tell which condition it met.");
    }

    private static long messages(Subject subject, List<Subject.ErrorAt> rows) {
        return rows.stream()
                .map(it -> NAME.matcher(
                                TEMPLATE.matcher(it.row().message()).matches()
                                        ? it.row().description()
                                        : it.row().message())
                        .replaceAll(name -> subject.declares(name.group()) ? "…" : name.group()))
                .distinct()
                .count();
    }

    private static List<String> statuses(List<Subject.ErrorAt> rows) {
        return rows.stream()
                .flatMap(it -> it.row().status().stream())
                .distinct()
                .map(String::valueOf)
                .toList();
    }
}
