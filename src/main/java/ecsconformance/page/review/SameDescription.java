package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two parameters with one description. */
final class SameDescription implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
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
}
