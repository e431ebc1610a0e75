package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two places that give one value different characters. */
final class AlphabetsDiffer implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> subject.errors().stream()
                        .filter(it -> it.row()
                                .code()
                                .matches("Invalid" + Pattern.quote(row.leaf()) + "\\.(?:Malformed|\\w*)"))
                        .filter(it -> it.row().description().length() > 20)
                        .flatMap(it -> difference(subject, row, it).stream()
                                .map(difference -> new Finding(
                                        "alphabets-differ",
                                        Severity.CONTRADICTION,
                                        List.of(subject.place(row), it.place()),
                                        "For " + row.name() + " " + difference,
                                        "Each allows something that the other does not mention."))));
    }

    private static Optional<String> difference(Subject subject, ParameterLine row, Subject.ErrorAt error) {
        Set<String> here = subject.terms("parameter/" + row.name());
        Set<String> there = subject.terms(error.clause());
        Optional<String> some = characters(here);
        Optional<String> others = characters(there);
        if (some.isPresent() && others.isPresent() && !some.equals(others)) {
            return Optional.of(
                    "the table of parameters allows " + spaced(some.get()) + ", the error row " + spaced(others.get()));
        }
        boolean sameLimits = there.stream().anyMatch(term -> term.matches("\\d+"));
        return sameLimits && here.contains("chinese") && !there.contains("chinese")
                ? Optional.of("the table of parameters speaks of letters and Chinese characters, the error row of any")
                : Optional.empty();
    }

    private static Optional<String> characters(Set<String> terms) {
        return terms.stream()
                .filter(term -> term.startsWith("chars:"))
                .map(term -> term.substring("chars:".length()))
                .findFirst();
    }

    private static String spaced(String characters) {
        return String.join(" ", characters.split(""));
    }
}
