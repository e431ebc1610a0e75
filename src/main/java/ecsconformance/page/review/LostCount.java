package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A number in a message that its description does not have. */
final class LostCount implements PageCheck {

    private static final Pattern SEVERAL = Pattern.compile("two or more|more than one|at least two");
    private static final Pattern TOLD = Pattern.compile(
            "两|二|多|2|一个|只能|仅|唯一|two|more than|multiple|several|\\bone\\b|single|duplicate", Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().stream()
                .filter(it -> SEVERAL.matcher(it.row().message()).find())
                .filter(it -> !it.row().description().isBlank()
                        && !TOLD.matcher(it.row().description()).find())
                .map(it -> Finding.at(
                        it.place(),
                        "lost-count",
                        Severity.CONTRADICTION,
                        "The message of " + it.row().code() + " refuses two or more, its description does not count",
                        "Read by the description, the first one is refused already."));
    }
}
