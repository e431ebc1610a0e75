package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.WordList;
import ecsconformance.page.document.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the message of an error row and the description beside it. */
final class ErrorTextChecks {

    private static final Pattern AND = PhrasePattern.of("和|\\band\\b");
    private static final Pattern NOT_ALL = PhrasePattern.of(
            "或|\\bor\\b|\\b[Nn]one of\\b|\\b[Nn]either\\b|\\b(?:[Bb]oth|[Ee]ither)\\b|\\bat least one\\b|\\bnot all\\b|同时|至少|任意|任何|其中|之一|其一|任一|二选一|[都均全]"
                    // That the one and the other are absent is the case in which neither is sent.
                    + "|\\b(?:is|are|was|were) (?:not (?:specified|set|given|supplied|provided|sent)|empty|missing|absent)\\b|(?:未|没有)(?:指定|设置|传入?|填写?|提供)");
    /** A message that asks for something. */
    private static final Pattern MISSING = PhrasePattern.of(
            "(?i)\\bmust\\b|\\bnot (?:supplied|specified|provided|set|given)|missing|required|mandatory|empty|null|\\bneed");

    private static final Pattern ALTERNATIVES = PhrasePattern.of("([A-Z]\\w+) or ([A-Z]\\w+)");
    /** Nouns that can be a cause of their own. All others give details, or name the same thing in other words. */
    private static final Set<String> CAUSES = Set.of("noun:snapshot", "noun:lock");
    /** Two words for one cause, which messages tell in many ways. */
    private static final Set<String> MONEY = Set.of("noun:arrears", "noun:balance");

    private static final Pattern OF_MONEY = Pattern.compile(
            "(?i)financ|\\bfunds?\\b|balance|arrears|overdue|unpaid|\\bpay|\\bow(?:e|ed|ing)\\b|\\bdebts?\\b|\\bbills?\\b");
    private static final int FEW = 3;
    private static final Pattern TWO_OR_MORE = Pattern.compile("two or more|more than one|at least two");
    private static final Pattern COUNT_TOLD = Pattern.compile(
            "两|二|多|2|一个|只能|仅|唯一|two|more than|multiple|several|\\bone\\b|single|duplicate", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("(?:%|(?<!\\w)\\?) ?s\\b|%[dv]\\b|\\{\\d?}|\\$\\{\\w+}");
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)^(?:(?:the|this) )?(?:(?:specified|current) )?(?!(?:sub)?accounts?|users?)(?:\\w+ of the )?\\w+ (?:is not allowed to \\w+ \\w+|does not support the operation)\\.?$|unknown error|^(?-i:[A-Z][a-z]+[A-Z])\\w+\\.?$");
    private static final Pattern CONDITION_TOLD =
            PhrasePattern.of("仅|只能|只有|只支持|必须|\\b[Oo]nly\\b|\\b[Mm]ust (?:be|have)\\b");

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");

    private ErrorTextChecks() {}

    /** Finds a message that asks for one of several parameters, if its description asks for all. */
    static Stream<Finding> andForOr(Subject subject) {
        return subject.errors().stream()
                .filter(it -> MISSING.matcher(it.message()).find())
                .filter(it -> ALTERNATIVES
                        .matcher(it.message())
                        .results()
                        .anyMatch(match -> PhrasePattern.of(Pattern.quote(match.group(2))
                                        + "\\s*(?:和|and|,|，)|(?:和|\\band)\\s*" + Pattern.quote(match.group(2)))
                                .matcher(it.description())
                                .find()))
                .filter(it -> AND.matcher(it.description()).find()
                        && !NOT_ALL.matcher(it.description()).find())
                .map(it -> Finding.toldAt(it.place(), "and-for-or", it.code()));
    }

    /** Finds a description with a cause that its message does not mention. */
    static Stream<Finding> descriptionAdds(Subject subject) {
        return subject.errors().stream()
                .filter(it -> it.message().length() > 10)
                .flatMap(it -> {
                    Set<String> added = Terms.nouns(Terms.of(it.description()));
                    added.retainAll(MONEY);
                    added.addAll(causes(it.description()));
                    added.removeIf(noun -> AnsweredParameters.phrase(
                                    subject.edition().contract().operation())
                            .contains(noun.replace(Terms.NOUN, "")));
                    added.removeAll(Terms.nouns(Terms.of(it.message() + " " + AnsweredParameters.phrase(it.code()))));
                    return mentions(it, added) || added.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Finding.toldAt(
                                    it.place(),
                                    "description-adds",
                                    it.code(),
                                    added.stream()
                                            .map(noun ->
                                                    noun.replace(Terms.NOUN, "").replace('-', ' '))
                                            .collect(Collectors.joining(", "))));
                });
    }

    /** The causes that the first sentence tells. Those behind it explain, and tell how to help oneself. */
    private static Set<String> causes(String description) {
        Set<String> causes = Terms.nouns(
                Terms.of(Wording.sentences(description).stream().findFirst().orElse("")));
        causes.retainAll(CAUSES);
        return causes;
    }

    /** A name such as SnapshotId in the message speaks of the snapshot. */
    private static boolean mentions(Subject.ErrorAt it, Set<String> added) {
        if (MONEY.containsAll(added) && OF_MONEY.matcher(it.message()).find()) {
            return true;
        }
        String message = it.message().toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
        return !added.isEmpty()
                && added.stream()
                        .allMatch(noun ->
                                message.contains(noun.replace(Terms.NOUN, "").replace("-", "")));
    }

    /** Finds a message that refuses two or more, if its description gives no number. */
    static Stream<Finding> lostCount(Subject subject) {
        return subject.errors().stream()
                .filter(it -> TWO_OR_MORE.matcher(it.message()).find())
                .filter(it -> !it.description().isBlank()
                        && !COUNT_TOLD.matcher(it.description()).find())
                .map(it -> Finding.toldAt(it.place(), "lost-count", it.code()));
    }

    /** Finds an error row whose condition no parameter or sentence mentions. */
    static Stream<Finding> unexplainedError(Subject subject) {
        Explanation explanation = new Explanation(subject.edition().contract());
        Function<Subject.ErrorAt, Object> topic =
                it -> explanation.missing(it.clause(), it.code(), it.message()).orElse("");
        String guidance = subject.page().guidance();
        return Subject.alike(subject.errors(), topic).stream()
                .filter(rows -> !topic.apply(rows.get(0)).equals(""))
                .filter(rows -> !Optional.ofNullable(PHRASES.get("topic: " + topic.apply(rows.get(0))))
                        .filter(words -> words.matcher(guidance).find())
                        .isPresent())
                .map(rows -> Finding.told(
                        "unexplained-error",
                        Subject.places(rows),
                        topic.apply(rows.get(0)),
                        String.join(", ", Subject.codes(rows))));
    }

    /** Finds messages that still contain a placeholder. */
    static Stream<Finding> unfilledPlaceholder(Subject subject) {
        List<Subject.ErrorAt> open = subject.errors().stream()
                .filter(it -> PLACEHOLDER.matcher(it.message()).find())
                .toList();
        List<String> messages =
                open.stream().map(Subject.ErrorAt::message).distinct().toList();
        List<String> placeholders = messages.stream()
                .flatMap(it -> PhrasePattern.found(PLACEHOLDER, it))
                .distinct()
                .toList();
        return Finding.toldOf(
                Subject.places(open),
                "unfilled-placeholder",
                named(open),
                String.join(", ", messages.size() == 1 ? messages : placeholders));
    }

    /** Names the codes, or counts the rows if they are many: the places name them too. */
    private static String named(List<Subject.ErrorAt> rows) {
        List<String> codes = Subject.codes(rows);
        return codes.size() > FEW
                ? rows.size() + " error messages contain"
                : "The message of " + String.join(", ", codes) + " contains";
    }

    /** Finds a refusal that gives no condition. */
    static Stream<Finding> vagueRefusal(Subject subject) {
        return subject.errors().stream()
                .filter(it -> VAGUE.matcher(it.message()).find())
                .filter(it -> it.status().orElse(0) < 500)
                .filter(it -> !it.code().contains(".")
                        && !it.code().startsWith("Internal")
                        && !CONDITION_TOLD.matcher(it.description()).find())
                .map(it -> Finding.toldAt(it.place(), "vague-refusal", it.code(), it.message()));
    }
}
