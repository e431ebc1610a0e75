package ecsconformance.page.review;

import ecsconformance.page.document.Terms;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A description that brings in something its message does not speak of. */
final class DescriptionAdds implements PageCheck {

    /** Nouns that can be a cause of their own; all others only say more of the same. */
    private static final Set<String> CAUSES = Set.of(
            "noun:snapshot",
            "noun:arrears",
            "noun:balance",
            "noun:quota",
            "noun:white-list",
            "noun:lock",
            "noun:token");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().stream()
                .filter(it -> it.row().message().length() > 10)
                .flatMap(it -> {
                    Set<String> added = Terms.nouns(Terms.of(it.row().description()));
                    added.retainAll(CAUSES);
                    added.removeAll(Terms.nouns(Terms.of(it.row().message() + " " + it.codeWords())));
                    return mentions(it, added) || added.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Finding.at(
                                    it.place(),
                                    "description-adds",
                                    Severity.CONTRADICTION,
                                    "The description of " + it.row().code() + " speaks of "
                                            + added.stream()
                                                    .map(noun -> noun.replace(Terms.NOUN, "")
                                                            .replace('-', ' '))
                                                    .collect(Collectors.joining(", "))
                                            + ", its message does not",
                                    "Which of the two tells the condition?"));
                });
    }

    /** A name such as SnapshotId in the message speaks of the snapshot. */
    private static boolean mentions(Subject.ErrorAt it, Set<String> added) {
        String message = it.row().message().toLowerCase(java.util.Locale.ROOT).replaceAll("[ -]", "");
        return !added.isEmpty()
                && added.stream()
                        .allMatch(noun ->
                                message.contains(noun.replace(Terms.NOUN, "").replace("-", "")));
    }
}
