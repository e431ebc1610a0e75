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
    private static final Pattern LIMITED = PhrasePattern.of(PHRASES.get("LIMITED"));
    private static final Pattern ENCRYPTED = PhrasePattern.of(PHRASES.get("ENCRYPTED"));
    private static final Pattern TAKEN = PhrasePattern.of(PHRASES.get("TAKEN"));
    private static final Pattern ITEM_OF_VALUE = Pattern.compile(PHRASES.get("ITEM_OF_VALUE"));
    private static final Pattern OF_ENCRYPTION = Pattern.compile(PHRASES.get("OF_ENCRYPTION"));

    /** A sentence and its content words. */
    private record Claim(Subject.SentenceAt sentence, Set<String> content) {}

    private SentenceChecks() {}

    /** Finds a sentence that forbids what another allows, or what rows describe. */
    static Stream<Finding> contradicted(Subject subject) {
        List<Claim> allow = new ArrayList<>();
        List<Claim> deny = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Subject.SentenceAt sentence : subject.sentences()) {
            boolean denies = DENIES.matcher(sentence.text()).find();
            boolean allows = !denies
                    && ALLOWS.matcher(sentence.text()).find()
                    && sentence.terms().stream().noneMatch(it -> it.startsWith(Sayings.SAY + "negation="));
            boolean limited = LIMITED.matcher(sentence.text()).find()
                    || sentence.hasCondition()
                    || sentence.terms().stream()
                            .anyMatch(it -> it.startsWith(Sayings.SAY + "exception=") || it.startsWith("date"));
            if ((denies || allows) && !limited && told.add(sentence.text())) {
                (denies ? deny : allow).add(new Claim(sentence, content(sentence.text())));
            }
        }
        Map<String, List<Claim>> byWord = new HashMap<>();
        allow.forEach(yes -> yes.content()
                .forEach(word ->
                        byWord.computeIfAbsent(word, it -> new ArrayList<>()).add(yes)));
        Stream<Finding> sentences = deny.stream()
                .flatMap(no -> no.content().stream()
                        .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                        .distinct()
                        // What a sentence refuses of some things only is an exception, if another allows it.
                        .filter(yes -> yes.content().containsAll(no.content())
                                && same(no.content(), yes.content())
                                && !(no.sentence().isOfRow() && yes.sentence().isOfRow())
                                && !ofValues(no, yes))
                        .map(yes -> Finding.told(
                                "contradicted",
                                List.of(no.sentence().place(), yes.sentence().place()),
                                no.sentence().text(),
                                yes.sentence().text())));
        return Stream.concat(sentences, encryption(subject, deny));
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
