package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A requirement on something that the page does not declare. */
final class ForeignField implements PageCheck {

    /** A name and, in one breath, what is required of it. */
    private static final Pattern REQUIRED =
            PhrasePattern.of("\\b((?:[A-Z][a-z]+){2,4})\\b[^,.;，。；\\n]{0,40}?(?:必须|不能|不得|\\bmust\\b|\\bcannot\\b)");

    private static final Pattern OPERATION = Pattern.compile(
            "(?:Create|Run|Describe|Replace|Delete|Modify|Stop|Start|Attach|Copy|Import|Export|Reset|Open)[A-Z].*");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.page().notes().stream()
                .flatMap(note -> REQUIRED.matcher(note.text())
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !OPERATION.matcher(name).matches() && !known(subject, name))
                        .limit(1)
                        .map(name -> Finding.at(
                                subject.place(note),
                                "foreign-field",
                                Severity.GAP,
                                "A requirement is put on " + name
                                        + ", which is neither a parameter nor a field of this page",
                                "What a caller has to do, and what the endpoint answers, cannot be read from it.")));
    }

    /** A parameter, a field, or a value that a row mentions. */
    private static boolean known(Subject subject, String name) {
        return subject.parameters().stream()
                        .anyMatch(row -> row.name().contains(name)
                                || row.description().contains(name)
                                || row.value().example().contains(name))
                || subject.page().response().stream().anyMatch(row -> row.text().contains(name));
    }
}
