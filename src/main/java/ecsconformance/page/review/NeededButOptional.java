package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that require a parameter that has a default; without one they may hold in some cases only. */
final class NeededButOptional implements PageCheck {

    private static final Pattern NEED = Pattern.compile("需要通过|需要指定|必须指定|必须传入|you (?:must|need to) specify");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> !row.value().required()
                        && row.value().facts().byDefault().isPresent()
                        && NEED.matcher(row.description()).find())
                .map(row -> Finding.at(
                        subject.place(row),
                        "needed-but-optional",
                        Severity.CONTRADICTION,
                        row.name() + " is said to be needed, yet is optional and has the default "
                                + row.value().facts().byDefault().orElseThrow(),
                        "Must a request without it be refused, or take the default?"));
    }
}
