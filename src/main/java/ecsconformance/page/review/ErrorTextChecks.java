package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Terms;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message of an error row, and the description beside it. */
final class ErrorTextChecks {

    private static final Pattern ALTERNATIVES = PhrasePattern.of("([A-Z]\\w+) or ([A-Z]\\w+)");

    /** Nouns that can be a cause of their own; all others only say more of the same, or name a thing in other words. */
    private static final Set<String> CAUSES =
            Set.of("noun:snapshot", "noun:arrears", "noun:balance", "noun:lock", "noun:token");

    private static final Pattern TWO_OR_MORE = Pattern.compile("two or more|more than one|at least two");
    private static final Pattern COUNT_TOLD = Pattern.compile(
            "两|二|多|2|一个|只能|仅|唯一|two|more than|multiple|several|\\bone\\b|single|duplicate", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACEHOLDER = Pattern.compile("(?:%|(?<!\\w)\\?) ?s\\b|%[dv]\\b|\\{\\d?}|\\$\\{\\w+}");

    private static final Pattern VAGUE =
            Pattern.compile("(?i)is not allowed to \\w+ \\w+\\.?$|does not support the operation\\.?$|unknown error");

    private static final Pattern CONDITION_TOLD =
            PhrasePattern.of("仅|只能|只有|只支持|必须|\\b[Oo]nly\\b|\\b[Mm]ust (?:be|have)\\b");

    private ErrorTextChecks() {}

    /** A message that asks for one of several, described as asking for all. */
    static Stream<Finding> andForOr(Subject subject) {
        return subject.errors().stream()
                .filter(it -> ALTERNATIVES
                        .matcher(it.row().message())
                        .results()
                        .anyMatch(match -> PhrasePattern.of(Pattern.quote(match.group(2))
                                        + "\\s*(?:和|and|,|，)|(?:和|\\band)\\s*" + Pattern.quote(match.group(2)))
                                .matcher(it.row().description())
                                .find()))
                .filter(it -> PhrasePattern.of("和|\\band\\b")
                        .matcher(it.row().description())
                        .find())
                .filter(it -> !PhrasePattern.of(
                                "\\b[Nn]one of\\b|\\b[Nn]either\\b|\\bat least one\\b|\\bnot all\\b|同时|至少|任意|任何|其中")
                        .matcher(it.row().description())
                        .find())
                .filter(it -> !PhrasePattern.of("或|\\bor\\b")
                        .matcher(it.row().description())
                        .find())
                .map(it -> Finding.at(
                        it.place(),
                        "and-for-or",
                        Severity.CONTRADICTION,
                        "The message of " + it.row().code()
                                + " names alternatives (or), its description joins them (and)",
                        "Read by the description, a request must send all of them."));
    }

    /** A description that brings in something its message does not speak of. */
    static Stream<Finding> descriptionAdds(Subject subject) {
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
        String message = it.row().message().toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
        return !added.isEmpty()
                && added.stream()
                        .allMatch(noun ->
                                message.contains(noun.replace(Terms.NOUN, "").replace("-", "")));
    }

    /** A number in a message that its description does not have. */
    static Stream<Finding> lostCount(Subject subject) {
        return subject.errors().stream()
                .filter(it -> TWO_OR_MORE.matcher(it.row().message()).find())
                .filter(it -> !it.row().description().isBlank()
                        && !COUNT_TOLD.matcher(it.row().description()).find())
                .map(it -> Finding.at(
                        it.place(),
                        "lost-count",
                        Severity.CONTRADICTION,
                        "The message of " + it.row().code() + " refuses two or more, its description does not count",
                        "Read by the description, the first one is refused already."));
    }

    /** An error row whose condition no parameter and no sentence tells. */
    static Stream<Finding> unexplainedError(Subject subject) {
        Explanation explanation = Explanation.of(subject.edition().contract());
        Set<String> told = new HashSet<>();
        return subject.errors().stream()
                .flatMap(it -> explanation
                        .missing(it.clause(), it.row().code(), it.row().message())
                        .stream()
                        .filter(missing -> told.add(it.row().code() + " " + missing))
                        .map(missing -> Finding.at(
                                it.place(),
                                "unexplained-error",
                                Severity.GAP,
                                it.row().code() + " tells of " + missing
                                        + ", which no parameter and no sentence mentions",
                                "The condition cannot be known before it is met.")));
    }

    /** A message that is still a template. */
    static Stream<Finding> unfilledPlaceholder(Subject subject) {
        return subject.errors().stream()
                .filter(it -> PLACEHOLDER.matcher(it.row().message()).find())
                .map(it -> Finding.at(
                        it.place(),
                        "unfilled-placeholder",
                        Severity.DEFECT,
                        "The message of " + it.row().code() + " is the template \""
                                + it.row().message() + "\"",
                        "A reader does not learn what the endpoint says, and no client can look for it."));
    }

    /** A refusal that gives no condition. */
    static Stream<Finding> vagueRefusal(Subject subject) {
        return subject.errors().stream()
                .filter(it -> VAGUE.matcher(it.row().message()).find())
                .filter(it -> it.row().status().orElse(0) < 500)
                .filter(it -> !it.row().code().contains(".")
                        && !CONDITION_TOLD.matcher(it.row().description()).find())
                .map(it -> Finding.at(
                        it.place(),
                        "vague-refusal",
                        Severity.GAP,
                        it.row().code() + " refuses with \"" + it.row().message() + "\" and gives no condition",
                        "Neither a caller nor a test can bring it about or avoid it."));
    }
}
