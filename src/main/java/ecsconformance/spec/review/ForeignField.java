package ecsconformance.spec.review;

import ecsconformance.spec.page.Phrase;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A requirement on something that the page does not declare. */
final class ForeignField implements Check {

    private static final Pattern REQUIRES = Phrase.of("必须|不能|不得|must|cannot");
    private static final Pattern FIELD = Phrase.of("\\b(?:[A-Z][a-z]+){2,4}\\b");
    private static final Pattern OPERATION = Pattern.compile(
            "(?:Create|Run|Describe|Replace|Delete|Modify|Stop|Start|Attach|Copy|Import|Export|Reset)[A-Z].*");

    @Override
    public Stream<Finding> find(Subject subject) {
        Set<String> ours = new TreeSet<>();
        subject.parameters().forEach(row -> {
            ours.add(row.name().replaceFirst("\\..*", ""));
            ours.add(row.leaf());
        });
        subject.page().response().forEach(row -> ours.add(row.value().name()));
        return subject.page().notes().stream()
                .flatMap(
                        note -> note.sentences().stream()
                                .filter(sentence -> REQUIRES.matcher(sentence).find())
                                .flatMap(
                                        sentence -> FIELD.matcher(sentence)
                                                .results()
                                                .map(match -> match.group())
                                                .filter(name -> !ours.contains(name)
                                                        && !OPERATION
                                                                .matcher(name)
                                                                .matches())
                                                .filter(name -> !name.matches("LockReason|OpenAPI.*"))
                                                .limit(1)
                                                .map(
                                                        name -> Finding.at(
                                                                subject.place(note),
                                                                "foreign-field",
                                                                Severity.GAP,
                                                                "A requirement is put on " + name
                                                                        + ", which is neither a parameter nor a field of this page",
                                                                "What a caller has to do, and what the endpoint answers, cannot be read from it."))));
    }
}
