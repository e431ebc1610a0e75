package ecsconformance.page.review;

import java.util.stream.Stream;

/** A parameter with one possible value that may be left out, and no default. */
final class FixedButOptional implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> !row.value().required())
                .filter(row -> row.value().facts().values().size() == 1)
                .filter(row ->
                        row.requirement() && row.value().facts().byDefault().isEmpty())
                .map(row -> Finding.at(
                        subject.place(row),
                        "fixed-but-optional",
                        Severity.CONTRADICTION,
                        row.name() + " can only be "
                                + row.value().facts().values().get(0) + " and is not required",
                        "Without it the request does not say what it wants, and no default is given."));
    }
}
