package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parameter that is declared twice. */
final class RepeatedParameter implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
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
}
