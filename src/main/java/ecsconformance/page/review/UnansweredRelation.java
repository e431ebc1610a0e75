package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value that must not be less than another one, and no error row for it. */
final class UnansweredRelation implements PageCheck {

    private static final Pattern RELATION =
            Pattern.compile("必须大于等于|必须大于或等于|不能小于|must be (?:at least|greater than)|cannot be less than");
    private static final Pattern ANSWER = Pattern.compile("(?i)too ?small|less than|smaller than|小于");

    @Override
    public Stream<Finding> find(Subject subject) {
        boolean answered = subject.errors().stream()
                .anyMatch(it -> ANSWER.matcher(it.words()).find());
        return answered || subject.errors().isEmpty()
                ? Stream.empty()
                : subject.parameters().stream()
                        .filter(row -> RELATION.matcher(row.description()).find())
                        .map(row -> Finding.at(
                                subject.place(row),
                                "unanswered-relation",
                                Severity.GAP,
                                row.name()
                                        + " must not be less than another value; no error row speaks of one too small",
                                "Rows about its own range do not cover it, so the code is left to each endpoint."));
    }
}
