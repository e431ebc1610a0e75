package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how many members a list may have, by its row and by sentences. */
final class ListSizes {

    private static final Pattern AT_MOST = PhrasePattern.of(
            "(?:\\b[Uu]p to|\\bat most|\\bmaximum of|\\bno more than|最多|至多|不超过|不能超过)\\D{0,12}?(\\d{1,4})(?!\\d| ?(?:个)?(?:字符|GiB|GB|KiB|MiB|characters))");
    /** A row that refuses more than so many. */
    private static final Pattern MORE = PhrasePattern.of(
            AT_MOST.pattern()
                    + "|(?:\\b(?:[Mm]ore than|exceeds?)|超过了?|超出了?|多于)\\D{0,3}?(\\d{1,4})(?!\\d)(?=\\s*[个块条台张项组对]| [a-z]* ?(?:IDs?|names?)\\b| (?!characters|bytes|times|days|hours|minutes|seconds)[a-z]+s\\b)");
    /** Words for one request. How many there may be of a thing in all is another question. */
    private static final Pattern AT_ONCE = PhrasePattern.of(
            "[一1每单]次|\\bat (?:a time|once)\\b|\\bin (?:a|one|each|a single) (?:request|call)\\b|\\b(?:per|each) (?:request|call|time)\\b");
    /** Words for what an answer has. */
    private static final Pattern FOUND =
            PhrasePattern.of("查询|返回|列出|(?i)\\b(?:quer(?:y|ied|ies)|return(?:s|ed)?|list(?:s|ed)?)\\b");

    /** The word for a thing, behind its number. */
    private static final Pattern THING = Pattern.compile("\\s*[个对块条台张项]?\\s*(\\p{IsHan}{2,8})");

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");

    private ListSizes() {}

    /**
     * The counts in a sentence that are others than those of the lists which it is about. The members of a group have one
     * count, so the first stands for all. A sentence of the row itself may count other things, so it has to name them; and so
     * has one that names no parameter.
     */
    static Stream<Map.Entry<ParameterLine, String>> told(Subject subject, Subject.SentenceAt sentence) {
        String text = Counts.inFigures(sentence.text());
        boolean error = sentence.place().isError();
        List<MatchResult> counts =
                (error ? MORE : AT_MOST).matcher(text).results().toList();
        if (sentence.hasCondition() || counts.isEmpty() || TimeChecks.isSpan(sentence)) {
            return Stream.empty();
        }
        boolean own = sentence.isOfRow();
        List<ParameterLine> named = own
                ? subject.rows().named(sentence.parameter())
                : error
                        ? sentence.about(subject.rows())
                        : sentence.names().stream()
                                .flatMap(name ->
                                        subject.rows().ofGroup(name).stream().limit(1))
                                .toList();
        boolean given = PHRASES.get("given").matcher(sentence.text()).find()
                && !PHRASES.get("in all").matcher(sentence.text()).find();
        boolean atOnce = named.isEmpty()
                && (given || AT_ONCE.matcher(sentence.text()).find())
                && !FOUND.matcher(sentence.text()).find();
        // Of a kind of the things there may be fewer than of all.
        boolean exact = given && !AT_ONCE.matcher(sentence.text()).find();
        boolean namedOnly = !own && !atOnce;
        return (atOnce ? subject.parameters() : named)
                .stream()
                        .filter(row -> namedOnly && !error || row.name().contains(".N"))
                        .flatMap(row -> of(row).stream()
                                .flatMap(size -> counts.stream()
                                        .filter(many -> namedOnly
                                                || areMembers(subject, row, text.substring(many.end()), own, exact))
                                        .flatMap(many ->
                                                PhrasePattern.groups(many).limit(1))
                                        .filter(many -> !many.equals(size))
                                        .limit(1)
                                        .map(many -> Map.entry(row, many))))
                        .limit(1);
    }

    /** How many members there can be: an index from 0 to 9 is that of ten, and the text of a list may give one figure. */
    static Optional<String> of(ParameterLine row) {
        List<String> told = PhrasePattern.found(AT_MOST, row.description()).toList();
        return row.facts()
                .index()
                .map(index -> String.valueOf(index.to().orElse(0) - index.from().orElse(1) + 1))
                .or(() -> told.stream().filter(it -> told.size() == 1).findFirst());
    }

    /**
     * Tells whether the words behind a figure are for the members of a list: tags of {@code Tag.N.Key}, IDs of
     * {@code DiskId.N}; in other rows also those for the thing itself.
     */
    private static boolean areMembers(Subject subject, ParameterLine row, String behind, boolean own, boolean exact) {
        String word =
                RowIndex.group(row).replaceFirst("(?<=[a-z])(?:Ids?|Name)$", "").replaceFirst("^.*[a-z](?=[A-Z])", "");
        String id = row.leaf().endsWith("Id") ? "|\\p{IsHan}{0,4}IDs?\\b" : "";
        return Pattern.compile("(?i)\\s*(?:个|对)?\\s*(?:\\p{IsHan}{0,4}" + (exact ? "" : "(?:[a-z-]+? ?)?")
                                + Pattern.quote(word) + id + ")")
                        .matcher(behind)
                        .lookingAt()
                || !own
                        && isOnlyIn(
                                subject,
                                row,
                                PhrasePattern.found(THING, behind).findFirst().orElse(""));
    }

    /** Tells whether the row is about things of this name, and no other row is. */
    private static boolean isOnlyIn(Subject subject, ParameterLine row, String words) {
        return IntStream.iterate(words.length(), length -> length >= 2, length -> length - 1)
                .mapToObj(length -> words.substring(0, length))
                .filter(thing -> row.description().contains(thing))
                .limit(1)
                .anyMatch(thing -> subject.parameters().stream()
                        .noneMatch(other -> !RowIndex.group(other).equals(RowIndex.group(row))
                                && other.description().contains(thing)));
    }
}
