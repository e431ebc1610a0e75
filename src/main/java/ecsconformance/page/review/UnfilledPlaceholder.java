package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message that is still a template. */
final class UnfilledPlaceholder implements PageCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("[%?] ?s\\b|%[dv]\\b|\\{\\d?}|\\$\\{\\w+}");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().stream()
                .filter(it -> PLACEHOLDER.matcher(it.row().message()).find())
                .map(it -> Finding.at(
                        it.place(),
                        "unfilled-placeholder",
                        Severity.DEFECT,
                        "The message of " + it.row().code() + " is the template \""
                                + it.row().message() + "\"",
                        "A reader does not learn what the endpoint says, and no client can look for it."));
    }
}
