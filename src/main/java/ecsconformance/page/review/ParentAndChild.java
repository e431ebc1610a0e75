package ecsconformance.page.review;

import java.util.List;
import java.util.stream.Stream;

/** A code beside codes that refine it, and no word on which of them is sent. */
final class ParentAndChild implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors();
        return rows.stream().map(it -> it.row().code()).distinct().flatMap(code -> {
            List<Subject.ErrorAt> family = rows.stream()
                    .filter(it ->
                            it.row().code().equals(code) || it.row().code().startsWith(code + "."))
                    .toList();
            List<String> children = family.stream()
                    .map(it -> it.row().code())
                    .filter(it -> !it.equals(code))
                    .distinct()
                    .toList();
            return children.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Finding(
                            "parent-and-child",
                            Severity.GAP,
                            family.stream().map(Subject.ErrorAt::place).toList(),
                            code + " stands beside " + String.join(", ", children),
                            "When the general code is sent and when a finer one, is not said."));
        });
    }
}
