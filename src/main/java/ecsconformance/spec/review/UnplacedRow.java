package ecsconformance.spec.review;

import java.util.stream.Stream;

/** A row that the reader could not place, or only by a guess. */
final class UnplacedRow implements Check {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.page().unplaced().stream()
                .map(it -> Finding.at(
                        new Place("layout", it.line()),
                        "unplaced-row",
                        it.placed() ? Severity.REMARK : Severity.DEFECT,
                        "Not as its table promises: " + it.reason(),
                        it.placed()
                                ? "It was read by a guess, as a person would."
                                : "Nothing could be made of it, so nothing on it is compared."));
    }
}
