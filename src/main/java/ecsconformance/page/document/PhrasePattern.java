package ecsconformance.page.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Patterns for text that mixes Latin words and ideographs. */
public final class PhrasePattern {

    /** Whether an ideograph and a letter have a border between them depends on the Java; here they always have. */
    private static final String BORDER = "(?:(?<=\\\\w)(?!\\\\w)|(?<!\\\\w)(?=\\\\w))";

    /** In front of a letter, or behind one, half of a border is left to look at, and that costs a fourth. */
    private static final String BEGIN = "(?<!\\\\w)";

    private static final String END = "(?!\\\\w)";

    /** Each round of a group takes room on the stack: without an end, a long text would use it up. */
    private static final Pattern ENDLESS = Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*+\\]|\\)([*+])(?!\\+)");

    /** A link, with its words and its target. It begins at the last bracket that may open it, so that open ones cost no time. */
    public static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*+)\\]\\(([^)\\[]*+)\\)");

    private PhrasePattern() {}

    /** A pattern in which {@code \b} is the border of a word of ASCII letters, and an apostrophe may be curled. */
    public static Pattern of(String expression) {
        return Pattern.compile(
                ENDLESS.matcher(expression)
                        .replaceAll(part -> part.group(1) == null
                                ? Matcher.quoteReplacement(part.group())
                                : part.group(1).equals("+") ? "){1,200}" : "){0,200}")
                        .replace("n't", "n['\u2019]t")
                        .replaceAll("(?<![A-Za-z])\\\\b(?=(?:\\((?:\\?:)?)?\\[?[A-Za-z])", BEGIN)
                        .replaceAll("(?<=(?<!\\\\)[A-Za-z])\\\\b(?!\\\\?[A-Za-z\\[])", END)
                        .replaceAll("\\\\b", BORDER),
                Pattern.MULTILINE);
    }

    /** Whether a text has a word that is no part of a longer one. */
    public static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    /** The groups that have matched, in their order. */
    public static Stream<String> groups(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull);
    }

    /** The places of a text that match, in their order: of a pattern with groups the groups that have matched, else the whole. */
    public static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().flatMap(it -> it.groupCount() == 0 ? Stream.of(it.group()) : groups(it));
    }

    /** The words whose patterns are in a text, in their order. */
    static Stream<String> named(Map<String, Pattern> words, String text) {
        return words.keySet().stream()
                .filter(word -> words.get(word).matcher(text).find());
    }

    /** @param rules a name each, an arrow and the expression; the order is kept */
    static Map<String, Pattern> byWord(List<String> rules) {
        Map<String, Pattern> words = new LinkedHashMap<>();
        for (String rule : rules) {
            int arrow = rule.indexOf(" → ");
            words.put(rule.substring(0, arrow), of(rule.substring(arrow + 3)));
        }
        return Collections.unmodifiableMap(words);
    }
}
