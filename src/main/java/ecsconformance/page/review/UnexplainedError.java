package ecsconformance.page.review;

import java.util.stream.Stream;

/** An error row whose condition no parameter and no sentence tells. */
final class UnexplainedError implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        Explanation explanation = Explanation.of(subject.edition().contract());
        return subject.errors().stream()
                .flatMap(it -> explanation
                        .missing(it.clause(), it.row().code(), it.row().message())
                        .stream()
                        .map(missing -> Finding.at(
                                it.place(),
                                "unexplained-error",
                                Severity.GAP,
                                it.row().code() + " tells of " + missing
                                        + ", which no parameter and no sentence mentions",
                                "The condition cannot be known before it is met.")));
    }
}
