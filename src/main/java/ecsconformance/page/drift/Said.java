package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.page.document.Lexicon;
import ecsconformance.page.document.Opposites;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.Wording;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence of a clause: its facts, and its words where they are known. */
record Said(SentenceFacts facts, String words, String operation, String row) {

    private static final Pattern ITEM = Pattern.compile("^[-+] `?([\\w.-]+)`?(?: ?\\([^)]*\\))?\\s*[:：]");

    static List<Said> of(Edition edition, Clause clause) {
        List<String> words = edition.words(clause.id());
        String operation = edition.contract().operation();
        String row = clause.id().replaceFirst("^parameter/", "");
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < clause.sentences().size(); i++) {
            all.add(new Said(clause.sentences().get(i), i < words.size() ? words.get(i) : "", operation, row));
        }
        return all;
    }

    /** Both sentences as one. */
    Said with(Said next) {
        String both = words + " " + next.words;
        return new Said(Wording.facts(both), both, operation, row);
    }

    /**
     * The words in phrases that stand for their equivalents, without the name of the page's own operation, which is "this
     * operation" elsewhere.
     */
    String plain() {
        return Equivalents.plain(Wording.withoutLead(words)
                .replaceAll("(?:调用)?(?<!\\w)" + Pattern.quote(operation) + "(?!\\w)(?:接口)?", ""));
    }

    /** The terms of the words where they are known, else those that the contract keeps. */
    List<String> terms() {
        return terms(!words.isEmpty());
    }

    /**
     * The terms by which two sentences are compared, without the names of the operation and of the row: other pages say
     * "this operation" and "this parameter". A member of the same list has its short name.
     */
    List<String> terms(boolean plain) {
        List<String> terms = plain ? termsOfWords() : facts.terms();
        String list = row.substring(0, row.lastIndexOf('.') + 1);
        return terms.stream()
                .filter(term -> row.equals("Action") || !term.equals(operation))
                .filter(term -> !term.equals(row))
                .filter(term -> !term.startsWith(Terms.SET) || !terms.contains(term.substring(Terms.SET.length())))
                .map(term -> !list.isEmpty() && term.startsWith(list) ? term.substring(list.length()) : term)
                .filter(term -> !term.equals(row.substring(list.length())))
                .toList();
    }

    /** The terms of the words, and whether something that is deprecated is so already. */
    private List<String> termsOfWords() {
        String phrases = plain();
        List<String> terms = new ArrayList<>(Wording.terms(phrases));
        Opposites.stages(phrases).forEach(stage -> terms.add(Sayings.SAY + "opposite=" + stage));
        return terms;
    }

    /** Whether it says of the whole parameter that it must be sent. */
    boolean requires() {
        return terms().contains(Sayings.SAY + "opposite=mandatory");
    }

    /** Whether it tells of a case, and no sentence of the other text does. */
    boolean isAlone(List<Said> other) {
        return isCase() && other.stream().noneMatch(Said::isCase);
    }

    private boolean isCase() {
        return facts.terms().stream().anyMatch(term -> term.startsWith(Sayings.SAY + "condition="));
    }

    /** Whether it demands or limits something, by words that no sentence of another text has. */
    boolean demands(List<Said> other) {
        return facts.binds()
                && facts.terms().stream()
                        .filter(term -> term.startsWith(Terms.MODAL) || term.startsWith(Sayings.SAY + "comparison"))
                        .anyMatch(term -> other.stream()
                                .noneMatch(it -> it.facts().terms().contains(term)));
    }

    /** A figure that stands in conditions alone is none of a value. */
    Detail ofCondition(Detail detail, Said after) {
        return detail.what().equals("bound") && isOfCondition(detail.before()) && after.isOfCondition(detail.after())
                ? new Detail("condition", detail.before(), detail.after(), true)
                : detail;
    }

    private boolean isOfCondition(String figures) {
        return Stream.of(figures.split(", "))
                .filter(it -> !it.isEmpty())
                .allMatch(it ->
                        words.isEmpty() || contains(words, it) && !contains(Sayings.withoutConditions(words), it));
    }

    private static boolean contains(String text, String figure) {
        return Pattern.compile("(?<!\\d)" + Pattern.quote(figure) + "(?!\\d)")
                .matcher(text)
                .find();
    }

    boolean same(Said other) {
        return facts.digest().equals(other.facts.digest());
    }

    /** Whether both tell what the same value of a list means. */
    boolean isSameItem(Said other) {
        Matcher mine = ITEM.matcher(words);
        Matcher theirs = ITEM.matcher(other.words);
        return mine.find() && theirs.find() && mine.group(1).equals(theirs.group(1));
    }

    boolean isItem() {
        return words.matches("(?s)[-+] .*");
    }

    /** The words, of an item of a list without its value. */
    String meaning() {
        return ITEM.matcher(plain()).replaceFirst("");
    }

    /** How much the words, or the content where it is known, are those of another sentence in one language: 0 to 1. */
    double resembles(Said other) {
        String mine = plain();
        String theirs = other.plain();
        return Math.max(words(other), ContentWords.common(mine, theirs) - 0.2);
    }

    double likeness(Said other) {
        return Math.max(words(other), 0.6 * words(other) + 0.4 * Terms.likeness(facts.terms(), other.facts.terms()));
    }

    /** The share of words that both sentences have in common: 0 to 1. */
    double words(Said other) {
        return Wording.likeness(facts, other.facts);
    }

    /** The words of each part of the sentence, by the part as it is shown. */
    Map<String, Set<String>> parts() {
        if (!words.isEmpty()) {
            return Lexicon.split(words);
        }
        return facts.parts().stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toMap(
                        part -> "[" + part.replace(Lexicon.COMMON, "") + "]",
                        part -> Set.of(part.split(" ")),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The words, or what the sentence said in its terms. */
    String shown() {
        if (!words.isEmpty()) {
            return words;
        }
        Set<String> told = facts.terms().stream()
                .map(TermWords::of)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return "[" + (told.isEmpty() ? "a sentence that names nothing" : String.join(", ", told)) + "]";
    }
}
