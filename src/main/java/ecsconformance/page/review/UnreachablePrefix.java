package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.Optional;
import java.util.stream.Stream;

/** A forbidden beginning with a character that is not allowed anyway. */
final class UnreachablePrefix implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> characters(subject, row).stream()
                        .flatMap(characters -> row.value().facts().forbiddenPrefixes().stream()
                                .filter(prefix -> prefix.chars()
                                        .anyMatch(c -> !Character.isLetterOrDigit(c) && characters.indexOf(c) < 0))
                                .limit(1)
                                .map(prefix -> Finding.at(
                                        subject.place(row),
                                        "unreachable-prefix",
                                        Severity.REMARK,
                                        row.name() + " may not begin with " + prefix
                                                + ", of which its alphabet lacks a character already",
                                        "One of the two rules is wider than it says, or the other is not needed."))));
    }

    private static Optional<String> characters(Subject subject, ParameterLine row) {
        return subject.terms("parameter/" + row.name()).stream()
                .filter(term -> term.startsWith("chars:"))
                .map(term -> term.substring("chars:".length()))
                .findFirst();
    }
}
