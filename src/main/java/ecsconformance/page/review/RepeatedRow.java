package ecsconformance.page.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same error row twice. */
final class RepeatedRow implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        Map<List<Object>, List<Subject.ErrorAt>> same = subject.errors().stream()
                .collect(Collectors.groupingBy(
                        it -> List.of(
                                it.row().status(),
                                it.row().code(),
                                it.row().message(),
                                it.row().message().length() > 4 ? "" : it.row().description()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> new Finding(
                        "repeated-row",
                        Severity.DEFECT,
                        rows.stream().map(Subject.ErrorAt::place).toList(),
                        rows.get(0).row().code() + " is listed " + rows.size() + " times with the same message",
                        "Either a row is left over, or the conditions differ and it is not said how."));
    }
}
