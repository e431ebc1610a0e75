package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Repeated parameters, and no word on gaps in their index. */
final class IndexGaps implements PageCheck {

    private static final Pattern SAID = Pattern.compile("连续|consecutive|contiguous|依次递增");

    @Override
    public Stream<Finding> find(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.name().contains(".N."))
                .toList();
        return rows.isEmpty() || SAID.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "index-gaps",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        "Whether N has to begin with 1 and to be without gaps, is not said of "
                                + rows.stream()
                                        .map(row -> row.name().replaceFirst("\\.N\\..*", ".N"))
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                        "A gap may be refused, closed or lose what stands behind it."));
    }
}
