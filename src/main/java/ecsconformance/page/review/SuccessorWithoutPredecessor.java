package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An old spelling that repeats none of the limits of the new one. */
final class SuccessorWithoutPredecessor implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.value()
                        .facts()
                        .deprecatedFor()
                        .flatMap(subject.page()::parameter)
                        .map(successor -> limited(successor) && !limited(row))
                        .orElse(false))
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "old-spelling-without-limits",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        rows.stream().map(ParameterLine::name).collect(Collectors.joining(", "))
                                + ": no limits, while the spelling to use instead has some",
                        "Whether the limits hold for the old spelling, is open."));
    }

    private static boolean limited(ParameterLine row) {
        return row.value().facts().length().isPresent()
                || row.value().facts().value().isPresent();
    }
}
