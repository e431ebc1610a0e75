package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a sentence that carry its content: ideographs and stems of Latin words, without those that only join. */
final class ContentWords {

    private static final Pattern FILLERS = PhrasePattern.of("(?i)" + String.join("|", WordList.lines("fillers")));
    private static final Pattern WORD = Pattern.compile("[\\p{IsIdeographic}\\p{Co}]|[A-Za-z][A-Za-z-]*|\\d+");
    private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})(?:ib?ly|ably|ies|y|ing|ed|es|s|e)$");

    private static final Pattern AT_END = Pattern.compile("(?:\\p{IsIdeographic}|(?<![A-Za-z-])[A-Za-z-]++\\s?)$");
    private static final Pattern AT_BEGINNING = Pattern.compile("^(?:\\p{IsIdeographic}|\\s?[A-Za-z-]++)");

    private static final String NUMERALS = "零一二三四五六七八九";

    private static final List<String> FIGURES =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** The words of a part between commas that says something by itself. */
    private static final int CLAUSE = 4;

    private static final int LONG = 8;

    /** The share of its content by which a text says the same as another. */
    private static final double MOST = 0.9;

    private ContentWords() {}

    /** The text with the words of its links in place of the links. */
    static String unlinked(String text) {
        return PhrasePattern.LINK.matcher(text).replaceAll("$1");
    }

    /** The targets of the links of a text. */
    static List<String> links(String text) {
        return PhrasePattern.LINK
                .matcher(text)
                .results()
                .map(link -> link.group(2))
                .toList();
    }

    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        String plain = unlinked(text)
                .replaceAll("\\b[Uu]n(?=avail|support|authori|known|us|paid|abl|register)", "")
                .replaceAll("[`*]|^(?:说明|注意|[Nn]ote|NOTE)\\s*[：:]", "");
        plain = plain.replaceAll("存在(?=[A-Z])|仍然?|尚|一并|包括|相(?=关)|^用户(?=[未并尚已没])", "");
        plain = plain.replaceAll("\\bused up\\b", "exhausted").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        StringBuilder told =
                new StringBuilder(FILLERS.matcher(Synonyms.signs(plain)).replaceAll(" "));
        for (int i = 0; i < told.length(); i++) {
            int numeral = NUMERALS.indexOf(told.charAt(i));
            told.setCharAt(i, numeral < 0 ? told.charAt(i) : (char) ('0' + numeral));
        }
        WORD.matcher(told)
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .map(word -> FIGURES.contains(word) ? Integer.toString(FIGURES.indexOf(word)) : word)
                .forEach(word -> words.add(Synonyms.sign(ENDING.matcher(word).replaceFirst(""))));
        return words;
    }

    /**
     * How much of the content of each sentence stands in the place of other content: two for a Latin word, or for a word of
     * two ideographs. None where one of them only says more.
     */
    static int exchanged(String one, String other) {
        Set<String> some = of(one);
        Set<String> others = of(other);
        return Math.min(weight(without(some, others)), weight(without(others, some)));
    }

    /** Whether the content that one sentence has beyond the other is all in a text. */
    static boolean isMoved(String more, String less, String text) {
        Set<String> words = of(more);
        words.removeAll(of(less));
        return !words.isEmpty() && of(text).containsAll(words);
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new TreeSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    static int weight(String text) {
        return weight(of(text));
    }

    private static int weight(Set<String> words) {
        return words.stream().mapToInt(word -> isIdeograph(word) ? 1 : 2).sum();
    }

    /** Whether all content of a text is in the other one; of a long text, but for one ideograph or common word. */
    static boolean isIn(String text, String other) {
        Set<String> words = of(text);
        boolean isLong = words.size() > LONG;
        words.removeAll(of(other));
        return words.isEmpty()
                || isLong && words.size() == 1 && words.iterator().next().charAt(0) > 127;
    }

    /** Whether a part says what a text without it does not: a Latin word, a word of two ideographs, or a part between commas. */
    static boolean tells(String part, String text) {
        Set<String> words = of(part);
        if (words.size() >= CLAUSE && part.matches("(?s)\\s*[,，;；].*|.*[,，;；]\\s*")) {
            return true;
        }
        words.removeAll(of(text));
        return words.stream().anyMatch(word -> !isIdeograph(word)) || words.size() > 1;
    }

    /**
     * Whether one part was exchanged for another: both are short and say what the other sentence does not. Parts with an
     * ideograph or a figure in common often say the same.
     *
     * @param most how much content each may have
     */
    static boolean exchanged(SentencePart gone, SentencePart come, int most) {
        Set<String> old = inside(gone);
        Set<String> young = inside(come);
        boolean alike = old.stream().anyMatch(word -> !isLatin(word.charAt(0)) && young.contains(word))
                || gone.text().strip().length() + come.text().strip().length() <= 2;
        Set<String> whole = of(gone.sentence());
        long both = old.stream().filter(young::contains).count();
        return !alike
                && 2 * both <= Math.min(old.size(), young.size())
                && Math.max(weight(old), weight(young)) <= most
                && whole.size() >= old.size() + rest(old)
                && !isSaid(gone, old, come.sentence())
                && !isSaid(come, young, gone.sentence());
    }

    /** Whether a part has no words, or a sentence has them elsewhere; ideographs in the same order. */
    private static boolean isSaid(SentencePart part, Set<String> words, String sentence) {
        return words.stream().allMatch(ContentWords::isIdeograph)
                ? words.isEmpty() || sentence.contains(part.text().strip())
                : of(sentence).containsAll(words);
    }

    /** How much of a sentence has to be the same beside a part: as much, or less where it is one written word. */
    private static int rest(Set<String> part) {
        return part.size() <= 2 && part.stream().allMatch(ContentWords::isIdeograph) ? 1 : part.size();
    }

    /** A part of a sentence, from one place to another. */
    record SentencePart(String sentence, int from, int to) {

        String text() {
            return sentence.substring(from, to);
        }

        /** One ideograph or one Latin word before the part, and one behind it: each may be of one word with the part. */
        List<String> edges() {
            Matcher last = AT_END.matcher(sentence.substring(0, from));
            Matcher first = AT_BEGINNING.matcher(sentence.substring(to));
            return List.of(last.find() ? last.group() : "", first.find() ? first.group() : "");
        }

        /** The part between its edges. */
        String whole() {
            return String.join(text(), edges());
        }
    }

    /** The words of a part. A word of two ideographs may begin before it or end after it. */
    private static Set<String> inside(SentencePart part) {
        int from = Math.max(0, part.from() - 1);
        int to = Math.min(part.sentence().length(), part.to() + 1);
        Set<String> words = of(part.sentence().substring(from, to));
        words.removeAll(of(part.sentence().substring(from, part.from())));
        words.removeAll(of(part.sentence().substring(part.to(), to)));
        return words;
    }

    /** The share of the content of a text that another one has: 0 to 1. */
    static double share(String text, String other) {
        return share(of(text), of(other));
    }

    /** The share of some words that are among others: 0 to 1. */
    static double share(Set<String> words, Set<String> others) {
        long both = words.stream().filter(others::contains).count();
        return words.isEmpty() ? 0 : (double) both / words.size();
    }

    /** The smaller share of content that one of two texts has of the other. */
    static double common(String one, String other) {
        return Math.min(share(one, other), share(other, one));
    }

    /** Whether sentences have the same content taken together. */
    static boolean isSame(Collection<Said> some, Collection<Said> others) {
        String one = some.stream().map(Said::words).collect(Collectors.joining(" "));
        String other = others.stream().map(Said::words).collect(Collectors.joining(" "));
        return common(one, other) >= MOST;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isIdeograph(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }
}
