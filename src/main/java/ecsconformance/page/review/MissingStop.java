package ecsconformance.page.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A description without the full stop that the others have. */
final class MissingStop implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        List<Subject.ErrorAt> described = subject.errors().stream()
                .filter(it -> it.row().description().length() > 3)
                .toList();
        List<Subject.ErrorAt> open = described.stream()
                .filter(it -> !it.row().description().matches("(?s).*[.。!！)）]\\s*$"))
                .toList();
        return open.isEmpty() || open.size() * 4 > described.size()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "missing-stop",
                        Severity.REMARK,
                        open.stream().map(Subject.ErrorAt::place).toList(),
                        "No full stop ends the description of "
                                + open.stream().map(it -> it.row().code()).collect(Collectors.joining(", ")),
                        "The others have one; a sentence may be cut."));
    }
}
