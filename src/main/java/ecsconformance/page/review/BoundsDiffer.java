package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two places that give one value different lengths. */
final class BoundsDiffer implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> subject.errors().stream()
                        .filter(it -> it.row().code().startsWith("Invalid" + row.leaf() + "."))
                        .filter(it -> row.value().facts().length().isPresent())
                        .flatMap(it -> told(subject, it).stream()
                                .filter(told -> !told.equals(own(row)))
                                .map(told -> new Finding(
                                        "bounds-differ",
                                        Severity.CONTRADICTION,
                                        List.of(subject.place(row), it.place()),
                                        row.name() + " has the bounds " + own(row) + " in its row and " + told
                                                + " in the error row",
                                        "One of them is wrong."))));
    }

    private static List<Integer> own(ParameterLine row) {
        return row.value().facts().length().stream()
                .flatMap(it -> Stream.of(it.from().orElse(0), it.to().orElse(0)))
                .toList();
    }

    private static Optional<List<Integer>> told(Subject subject, Subject.ErrorAt it) {
        List<Integer> figures = subject.terms(it.clause()).stream()
                .filter(term -> term.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return figures.size() == 2 ? Optional.of(figures) : Optional.empty();
    }
}
