package ecsconformance.page.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words that turn the meaning of a sentence though hardly a letter changes: negations, comparisons, conditions,
 * exceptions, quantities, units, opposites, deprecation. Each is a term {@code say:kind=word}; limits are terms
 * {@code fact:kind=words}.
 */
public final class Sayings {

    /** The prefix of terms for sentences in one language. */
    public static final String SAY = "say:";

    /** The prefix of terms for sentences in any language. */
    public static final String FACT = "fact:";

    /** The kind of {@link #SAY} that both languages tell alike. */
    public static final String DEPRECATION = "say:deprecation=";

    /** In this order: what a pattern has matched is not there for the ones below it. */
    private static final Map<String, Pattern> WORDS = WordList.patterns("sayings");

    /** The phrases of {@code page/sayings.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("sayings");

    private static final Pattern BOUNDS = PhrasePattern.of(PHRASES.get("BOUNDS"));
    static final Pattern CONDITION = PhrasePattern.of(PHRASES.get("CONDITION"));
    static final Pattern NEGATION = PhrasePattern.of(PHRASES.get("NEGATION"));
    private static final Pattern DEMAND = PhrasePattern.of(PHRASES.get("DEMAND"));
    static final Pattern CONDITION_PART = PhrasePattern.of(PHRASES.get("CONDITION_PART"));
    private static final Pattern MILD = PhrasePattern.of(PHRASES.get("MILD"));
    private static final Pattern AND = PhrasePattern.of(PHRASES.get("AND"));
    private static final Pattern OR = PhrasePattern.of(PHRASES.get("OR"));
    private static final Pattern UNIT = Pattern.compile(PHRASES.get("UNIT"));

    private static final Map<String, String> UNITS = WordList.lines("units").stream()
            .map(line -> line.split(" = "))
            .collect(Collectors.toUnmodifiableMap(sides -> sides[0], sides -> sides[1]));

    private Sayings() {}

    /** @param sentence plain or Markdown */
    static Set<String> of(String sentence) {
        String text = sentence.replaceAll("[`*]|\\\\(?=\\p{Punct})", "")
                .replaceAll("\\d{4}\\s*年\\s*\\d+\\s*月\\s*\\d+\\s*日", " ");
        Set<String> said = new TreeSet<>();
        said.addAll(counted("negation", NEGATION, withoutBounds(text)));
        said.addAll(counted("condition", CONDITION, Terms.PURPOSE.matcher(text).replaceAll(" ")));
        if (DEMAND.matcher(text).find() && !MILD.matcher(text).find()) {
            said.addAll(conjunctions(text, ""));
        }
        String conditions = PhrasePattern.found(CONDITION_PART, text).collect(Collectors.joining(" "));
        said.addAll(conjunctions(conditions, " in a condition"));

        Opposites.kept(text).forEach(word -> said.add(SAY + "opposite=" + word));
        said.addAll(Alphabet.kinds(text));
        said.addAll(Alphabet.separators(text));
        PhrasePattern.found(UNIT, text)
                .map(unit -> SAY + "unit=" + unit(unit.toLowerCase(Locale.ROOT)))
                .forEach(said::add);
        String rest = text;
        for (Map.Entry<String, Pattern> word : WORDS.entrySet()) {
            Matcher matcher = word.getValue().matcher(rest);
            if (matcher.find()) {
                said.add(SAY + word.getKey());
                rest = matcher.replaceAll(" ");
            }
        }
        FactWords.of(new StatedLimits(text.replaceFirst("^[-+]\\s+", "")).facts())
                .forEach((kind, words) ->
                        said.add(FACT + kind + "=" + (kind.startsWith("forbidden") ? sorted(words) : words)));
        return said;
    }

    /** A unit in the form that it has in both languages. */
    public static String unit(String word) {
        return UNITS.getOrDefault(
                word.replaceFirst("^月$", "个月"),
                word.replaceFirst("(?i)(?<=^[kmgt])bps$", "bit/s")
                        .replaceFirst("ily$", "y")
                        .replaceFirst("ly$|(?<=[a-z]{3})s$", ""));
    }

    /** Whether a text has a word for a unit, with or without a figure: the days of "the number of days". */
    public static boolean hasUnit(String text, String unit) {
        String word = unit(unit);
        return UNITS.entrySet().stream().anyMatch(it -> it.getValue().equals(word) && text.contains(it.getKey()))
                || PhrasePattern.hasWord(text, word)
                || PhrasePattern.hasWord(text, word + "s");
    }

    private static String sorted(String list) {
        return Stream.of(list.split(", ")).sorted().collect(Collectors.joining(", "));
    }

    /** A sentence without the cases in which it holds. */
    public static String withoutConditions(String sentence) {
        return CONDITION_PART.matcher(sentence).replaceAll(" ");
    }

    /** "Cannot exceed" limits, and neither forbids nor denies; "must be at most" says the same. */
    static String withoutBounds(String text) {
        return BOUNDS.matcher(text).replaceAll(" ");
    }

    /** How many words of a text join two things, and how many leave a choice. */
    private static List<String> conjunctions(String text, String where) {
        long and = AND.matcher(text).results().count();
        long or = OR.matcher(text).results().count();
        return and + or == 0 ? List.of() : List.of(SAY + "conjunction=" + and + " and, " + or + " or" + where);
    }

    private static List<String> counted(String kind, Pattern pattern, String text) {
        long count = pattern.matcher(text).results().count();
        return count == 0 ? List.of() : List.of(SAY + kind + "=" + count);
    }
}
