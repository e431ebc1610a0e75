package ecsconformance.page.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a text that mean the same in any language, as terms: names as they are, figures, {@code date<=2013-07-15}
 * (on or before), {@code date<} (before) and {@code date=}, {@code order:A>B}, {@code chars:-_}, {@code empty:refused},
 * {@code modal:must} and {@code noun:snapshot}.
 */
public final class Terms {

    /** The prefix of requirement words, which are compared within one language only. */
    public static final String MODAL = "modal:";

    /** The prefix of words that tell what a text is about, not what it says. */
    public static final String NOUN = "noun:";

    /** The prefix of values that something else is to have. */
    public static final String SET = "set:";

    /** The phrases of {@code page/terms.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("terms");

    private static final Pattern NAME = PhrasePattern.of(PHRASES.get("NAME"));
    private static final Pattern PATH = PhrasePattern.of(PHRASES.get("PATH"));
    private static final Pattern FIGURE = Pattern.compile(PHRASES.get("FIGURE"));
    private static final Pattern SET_TO = PhrasePattern.of(PHRASES.get("SET_TO"));
    private static final Pattern IN_ORDER = Pattern.compile(PHRASES.get("IN_ORDER"));
    private static final Pattern RANKED = Pattern.compile(PHRASES.get("RANKED"));
    private static final Pattern LISTED = Pattern.compile(PHRASES.get("LISTED"));
    private static final Pattern COURTESY = PhrasePattern.of(PHRASES.get("COURTESY"));
    static final Pattern PURPOSE = PhrasePattern.of(PHRASES.get("PURPOSE"));

    private static final Map<String, Pattern> WORDS = WordList.patterns("terms");

    private Terms() {}

    /** @param text Markdown or plain, in either language */
    public static Set<String> of(String text) {
        String dated = plain(text);
        Set<String> terms = literalsOf(dated);
        String plain = Days.TOLD.matcher(dated).replaceAll(" ");
        LISTED.matcher(plain)
                .results()
                .filter(list ->
                        list.group(1) != null || RANKED.matcher(list.group(2)).find())
                .forEach(list -> terms.add(order(list)));
        String characters = Alphabet.signs(plain);
        if (!characters.isEmpty()) {
            terms.add("chars:" + characters);
        }
        String wordsOnly = NAME.matcher(plain).replaceAll(" ");
        String unbounded = Sayings.withoutBounds(
                PURPOSE.matcher(COURTESY.matcher(wordsOnly).replaceAll(" ")).replaceAll(" "));
        WORDS.forEach((word, pattern) -> {
            if (pattern.matcher(word.startsWith(MODAL) ? unbounded : wordsOnly).find()) {
                terms.add(word);
            }
        });
        return terms;
    }

    private static String order(MatchResult list) {
        String announced = list.group(1) == null ? "" : list.group(1);
        return PhrasePattern.found(IN_ORDER, list.group().substring(announced.length()))
                .collect(Collectors.joining(">", "order:", ""));
    }

    /** How many words of a text require, allow or recommend something. */
    public static long modals(String text) {
        return WORDS.keySet().stream()
                .filter(word -> word.startsWith(MODAL))
                .flatMap(word ->
                        WORDS.get(word).matcher(Sayings.withoutBounds(text)).results())
                .count();
    }

    /** Names, dates, paths and figures. */
    static Set<String> literals(String text) {
        return literalsOf(plain(text));
    }

    private static Set<String> literalsOf(String dated) {
        Set<String> terms = new TreeSet<>();
        Matcher dates = Days.TOLD.matcher(dated);
        dates.results().forEach(match -> terms.add(Days.term(match)));
        String plain = dates.replaceAll(" ");
        // A group's name alone is how a sentence begins, not what it says.
        PhrasePattern.found(NAME, plain)
                .filter(name -> !name.endsWith(".N") && !name.endsWith(".n"))
                .forEach(terms::add);
        PhrasePattern.found(SET_TO, plain).map(SET::concat).forEach(terms::add);
        PhrasePattern.found(PATH, plain).forEach(terms::add);
        PhrasePattern.found(FIGURE, plain).forEach(terms::add);
        return terms;
    }

    /** The text without names, dates and links. */
    static String withoutNames(String text) {
        return NAME.matcher(Days.TOLD.matcher(plain(text)).replaceAll(" ")).replaceAll(" ");
    }

    /** The terms of a whole clause, without those by which single sentences are compared. */
    public static List<String> plain(List<String> terms) {
        return terms.stream()
                .filter(term -> !term.startsWith(Sayings.SAY) && !term.startsWith(Sayings.FACT))
                .toList();
    }

    /** The nouns among terms. */
    public static Set<String> nouns(Set<String> terms) {
        return terms.stream().filter(term -> term.startsWith(NOUN)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The terms by which two editions of a text are compared: no nouns, and across languages no requirement words. */
    public static Set<String> comparable(Iterable<String> terms, boolean sameLanguage) {
        Set<String> compared = new TreeSet<>();
        for (String term : terms) {
            boolean ofOneLanguage =
                    term.startsWith(MODAL) || term.startsWith(Sayings.SAY) && !term.startsWith(Sayings.DEPRECATION);
            if (!term.startsWith(NOUN) && (sameLanguage || !ofOneLanguage)) {
                compared.add(term);
            }
        }
        return compared;
    }

    /** The share of terms that two texts have in common, 0 to 1. Names weigh most, requirement words least. */
    public static double likeness(Iterable<String> some, Iterable<String> others) {
        Set<String> mine = withKinds(some);
        Set<String> theirs = withKinds(others);
        Set<String> union = new TreeSet<>(mine);
        union.addAll(theirs);
        double common = 0;
        double all = 0;
        for (String term : union) {
            double weight = weight(term);
            all += weight;
            common += mine.contains(term) && theirs.contains(term) ? weight : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    /** Adds the kind of each day and figure, so that a changed limit still resembles the limit that it was. */
    private static Set<String> withKinds(Iterable<String> terms) {
        Set<String> kinds = new TreeSet<>();
        for (String term : terms) {
            if (!term.startsWith(Sayings.SAY) && !term.startsWith(Sayings.FACT)) {
                kinds.add(term);
            }
            if (term.startsWith("date")) {
                kinds.add("date");
            } else if (term.matches("\\d{2,}")) {
                kinds.add("figure");
            }
        }
        return kinds;
    }

    private static double weight(String term) {
        boolean value = term.matches("date.+|\\d{2,}");
        return term.startsWith(NOUN) || value ? 1 : term.startsWith(MODAL) ? 0.3 : 3;
    }

    /** The text without the targets of links, and with numbered methods and dates in one form. */
    private static String plain(String text) {
        String plain = PhrasePattern.LINK
                .matcher(text)
                .replaceAll("$1")
                .replaceAll("[`*]|\\\\(?=\\p{Punct})", "")
                .replaceAll("(?<=(?<![\\d\\[])\\d{1,3}),(?=\\d{3}(?![\\d\\]]))", "")
                .replaceAll("(?<=\\d)\\s*(?:[KMGT]i?B|[KMGT]?bps|[KMGT]bit/s|[KMGT])(?![A-Za-z])", " ")
                .replaceAll("(?<![\\w-])(\\d+)\\s*[-~\u2013]\\s*(\\d+)(?![\\w-])", "$1 ~ $2");
        plain = plain.replace("方法一", "方法 1").replace("方法二", "方法 2").replace("方法三", "方法 3");
        return Days.asIso(plain);
    }
}
