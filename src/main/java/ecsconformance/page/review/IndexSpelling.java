package ecsconformance.page.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The index of a repeated parameter, spelled otherwise in a message than in the table. */
final class IndexSpelling implements PageCheck {

    private static final Pattern SMALL = Pattern.compile("[A-Z]\\w*\\.n\\b[\\w.]*");

    @Override
    public Stream<Finding> find(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> SMALL.matcher(it.row().message())
                        .results()
                        .anyMatch(match -> subject.declares(match.group().replaceFirst("\\.$", ""))))
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Finding(
                                "index-spelling",
                                Severity.REMARK,
                                rows.stream().map(Subject.ErrorAt::place).toList(),
                                rows.size() + " messages write the index as a small n, the table of parameters as N",
                                "Names are case-sensitive elsewhere on such pages, so the reader cannot tell whether it matters."));
    }
}
