package ecsconformance.page.review;

import java.util.List;
import java.util.stream.Stream;

/** A code for something taken already, and no word on where it has to be unique. */
final class UniquenessUnsaid implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().stream()
                .filter(it -> it.row().code().matches("Invalid\\w+\\.Duplicated?"))
                .flatMap(it -> subject.parameters().stream()
                        .filter(row -> it.row().code().startsWith("Invalid" + row.leaf() + "."))
                        .filter(row -> !subject.terms("parameter/" + row.name()).contains("noun:duplicate"))
                        .filter(row -> !row.description().contains("唯一")
                                && !row.description().contains("unique"))
                        .map(row -> new Finding(
                                "uniqueness-unsaid",
                                Severity.GAP,
                                List.of(it.place(), subject.place(row)),
                                it.row().code() + " refuses what is taken already; the row of " + row.name()
                                        + " does not say that it has to be unique, or among what",
                                "Account, region, case and things just deleted are all open.")));
    }
}
