package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences of which one allows what another refuses. */
final class SentenceChecks {

    private static final double SAME = 0.8;
    private static final double ALIKE = 0.5;
    private static final double MOST = 0.6;
    private static final int FEWEST = 2;

    /** The phrases of {@code page/sentence-checks.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("sentence-checks");

    private static final Pattern DENIES = PhrasePattern.of(PHRASES.get("DENIES"));
    private static final Pattern ALLOWS = PhrasePattern.of(PHRASES.get("ALLOWS"));
    private static final Pattern SMALL_WORDS = PhrasePattern.of(PHRASES.get("SMALL_WORDS"));
    private static final Pattern NARROWED = PhrasePattern.of(PHRASES.get("NARROWED"));
    private static final Pattern LIMITED = PhrasePattern.of(PHRASES.get("LIMITED"));
    private static final Pattern ENCRYPTED = PhrasePattern.of(PHRASES.get("ENCRYPTED"));
    private static final Pattern TAKEN = PhrasePattern.of(PHRASES.get("TAKEN"));
    private static final Pattern ITEM_OF_VALUE = Pattern.compile(PHRASES.get("ITEM_OF_VALUE"));
    private static final Pattern OF_ENCRYPTION = Pattern.compile(PHRASES.get("OF_ENCRYPTION"));

    /**
     * A sentence and its content words.
     *
     * @param deeds what it allows or refuses, each way to read it
     */
    private record Claim(Subject.SentenceAt sentence, Set<String> content, List<Deed> deeds) {

        boolean isLimited() {
            return LIMITED.matcher(sentence.text()).find();
        }
    }

    private SentenceChecks() {}

    /** Finds a sentence that forbids what another allows, or what rows describe. */
    static Stream<Finding> contradicted(Subject subject) {
        String operation =
                AnsweredParameters.phrase(subject.edition().contract().operation());
        List<Claim> allow = new ArrayList<>();
        List<Claim> deny = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Subject.SentenceAt sentence : subject.sentences()) {
            String text = sentence.text();
            boolean denies = DENIES.matcher(text).find();
            boolean allows = !denies
                    && ALLOWS.matcher(text).find()
                    && sentence.terms().stream().noneMatch(it -> it.startsWith(Sayings.SAY + "negation="));
            boolean narrowed = NARROWED.matcher(text).find()
                    || sentence.hasCondition()
                    || sentence.terms().stream()
                            .anyMatch(it -> it.startsWith(Sayings.SAY + "exception=") || it.startsWith("date"));
            if ((denies || allows) && !narrowed && told.add(text)) {
                List<Deed> deeds = denies ? Deed.refused(text, operation) : Deed.allowed(text, operation);
                (denies ? deny : allow).add(new Claim(sentence, content(text), deeds));
            }
        }
        Map<Object, List<Claim>> byWord = new HashMap<>();
        allow.forEach(yes -> keys(yes)
                .forEach(word ->
                        byWord.computeIfAbsent(word, it -> new ArrayList<>()).add(yes)));
        Stream<Finding> sentences = deny.stream()
                .flatMap(no -> keys(no).flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                        .distinct()
                        .filter(yes ->
                                !(no.sentence().isOfRow() && yes.sentence().isOfRow())
                                        && (repeats(no, yes) || ofOneDeed(no, yes)))
                        .map(yes -> Finding.told(
                                "contradicted",
                                List.of(no.sentence().place(), yes.sentence().place()),
                                no.sentence().text(),
                                yes.sentence().text())));
        return Stream.concat(
                sentences,
                encryption(subject, deny.stream().filter(it -> !it.isLimited()).toList()));
    }

    private static Stream<Object> keys(Claim claim) {
        return Stream.concat(claim.content().stream(), claim.deeds().stream().map(Deed::words));
    }

    /** Tells whether a sentence refuses in the same words what another allows. If it refuses some things only, it is an exception. */
    private static boolean repeats(Claim no, Claim yes) {
        return !no.isLimited()
                && !yes.isLimited()
                && yes.content().containsAll(no.content())
                && same(no.content(), yes.content())
                && !ofValues(no, yes);
    }

    private static boolean ofOneDeed(Claim no, Claim yes) {
        return no.deeds().stream().anyMatch(it -> yes.deeds().stream().anyMatch(it::isSame));
    }

    /** Tells whether the sentences explain two values of a list, as in {@code true: …} and {@code false: …}. */
    private static boolean ofValues(Claim no, Claim yes) {
        Optional<String> one = value(no);
        return one.isPresent() && value(yes).isPresent() && !one.equals(value(yes));
    }

    private static Optional<String> value(Claim claim) {
        Matcher item = ITEM_OF_VALUE.matcher(claim.sentence().text());
        return item.find() ? Optional.of(item.group(1)) : Optional.empty();
    }

    private static Stream<Finding> encryption(Subject subject, List<Claim> deny) {
        List<PageLocation> rows = Stream.concat(
                        subject.parameters().stream()
                                .filter(row -> OF_ENCRYPTION.matcher(row.name()).find())
                                .map(subject::place),
                        subject.errors().stream()
                                .filter(it -> it.code().contains("KMS"))
                                .map(Subject.ErrorAt::place))
                .toList();
        List<Claim> refused = deny.stream()
                .filter(no -> ENCRYPTED.matcher(no.sentence().text()).find()
                        && TAKEN.matcher(no.sentence().text()).find())
                .toList();
        return refused.stream()
                .filter(no -> !rows.isEmpty()
                        && refused.stream()
                                .noneMatch(it -> rows.contains(it.sentence().place())))
                .limit(1)
                .map(no -> new Finding(
                        "contradicted",
                        Severity.CONTRADICTION,
                        Stream.concat(Stream.of(no.sentence().place()), rows.stream())
                                .toList(),
                        "A sentence excludes encrypted resources, but some rows deal with encryption: \""
                                + no.sentence().text() + "\"",
                        "The reader cannot tell which encrypted resources are allowed."));
    }

    private static boolean same(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        int fewest = Math.min(some.size(), others.size());
        int all = some.size() + others.size() - both.size();
        return fewest >= FEWEST
                && both.size() >= SAME * fewest
                && both.size() >= ALIKE * all
                && inOrder(some, others, both) >= SAME * both.size();
    }

    /** Tells whether two texts have most of their words in common. */
    static boolean areAlike(String one, String other) {
        Set<String> both = new HashSet<>(content(one));
        Set<String> all = new HashSet<>(both);
        both.retainAll(content(other));
        all.addAll(content(other));
        return both.size() >= MOST * all.size();
    }

    /** Counts the common words that stand in the same order: who moves to whom is not the same as the reverse. */
    private static int inOrder(Set<String> some, Set<String> others, Set<String> both) {
        List<String> one = some.stream().filter(both::contains).toList();
        List<String> other = others.stream().filter(both::contains).toList();
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                longest[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[one.size()][other.size()];
    }

    /** Returns the words without their endings. Of Chinese it returns each pair of neighbouring characters, in their order. */
    private static Set<String> content(String sentence) {
        String plain = SMALL_WORDS.matcher(sentence.replaceAll("^- |[`*]", "")).replaceAll(" ");
        Set<String> content = new LinkedHashSet<>();
        for (String word : plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}./_-]+")) {
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                for (int i = 0; i + 1 < word.length(); i++) {
                    content.add(word.substring(i, i + 2));
                }
            } else if (!word.isEmpty()) {
                content.add(word.replaceFirst("[.]$", "").replaceFirst("(?<=\\w{3})s$", ""));
            }
        }
        return content;
    }
}
