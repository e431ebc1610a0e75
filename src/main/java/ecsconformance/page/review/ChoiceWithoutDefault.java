package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An optional choice, and no word on what holds without it. */
final class ChoiceWithoutDefault implements PageCheck {

    private static final Pattern SAID = Pattern.compile("默认|by default|[Dd]efault|determined by|same as");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> !row.value().required())
                .filter(row -> row.value().facts().values().size() > 1
                        || row.value().facts().value().isPresent()
                        || row.value().facts().first().isPresent())
                .filter(row -> row.value().facts().byDefault().isEmpty()
                        && !SAID.matcher(row.description()).find())
                .filter(row -> !row.description().isBlank())
                .map(row -> Finding.at(
                        subject.place(row),
                        "choice-without-default",
                        Severity.GAP,
                        row.name() + " may be left out, and its row does not say what holds then",
                        "Every endpoint has a default of its own."));
    }
}
