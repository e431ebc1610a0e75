package ecsconformance.page.review;

import java.util.stream.Stream;

/** A required parameter that has a default. */
final class RequiredWithDefault implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.value().required()
                        && row.value().facts().byDefault().isPresent())
                .map(row -> Finding.at(
                        subject.place(row),
                        "required-with-default",
                        Severity.CONTRADICTION,
                        row.name() + " is required and has a default",
                        "A default only shows where the parameter may be left out."));
    }
}
