package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name that ends in a dot, or is cut. */
final class DanglingName implements PageCheck {

    private static final Pattern DANGLING = PhrasePattern.of("\\b[A-Z]\\w+\\.N\\.(?![A-Za-z])");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> DANGLING.matcher(row.description())
                        .results()
                        .limit(1)
                        .map(match -> Finding.at(
                                subject.place(row),
                                "dangling-name",
                                Severity.REMARK,
                                "The description of " + row.name() + " has the name " + match.group()
                                        + " with nothing behind its last dot",
                                "It is the name of nothing; a part was lost or a dot is left over.")));
    }
}
