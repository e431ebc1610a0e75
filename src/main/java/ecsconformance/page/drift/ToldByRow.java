package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The facts of a row that its sentences need not tell once more.
 *
 * @param kinds     of the details that the facts have told
 * @param words     of those details
 * @param unchanged the kinds of facts that both rows tell alike
 */
record ToldByRow(Set<String> kinds, String words, Set<String> unchanged) {

    /** The kinds of details whose words the facts of the row may have told. */
    private static final Set<String> TOLD =
            Set.of("bound", "name", "alphabet", "emptiness", "unit", "range of names", "bound of length", "opposite");

    /** The kinds of facts that a row states once, in whichever sentence or list. */
    private static final Set<String> OF_ROWS =
            Set.of("unit", "enumeration", "default", "successor", "by case", "count");

    /** A value that is a negation too. */
    private static final Pattern NONE = Pattern.compile("(?i)(?<![\\w-])(?:none|not?|non-?\\w+)(?!\\w)");

    private static final Pattern MARK = Pattern.compile("\\s*[（(](?:默认值?|(?:the )?[Dd]efault(?: value)?)[)）]");

    ToldByRow {
        kinds = Set.copyOf(kinds);
        unchanged = Set.copyOf(unchanged);
    }

    static ToldByRow of(Collection<Detail> told, Set<String> unchanged) {
        Set<String> kinds = new TreeSet<>();
        StringBuilder words = new StringBuilder(" ");
        told.forEach(it -> {
            kinds.add(it.what());
            words.append(it.before()).append(' ').append(it.after()).append(' ');
        });
        kinds.remove("bound");
        if (NONE.matcher(words).find()) {
            kinds.add("negation");
        }
        kinds.addAll(TermChanges.saidBy(kinds));
        return new ToldByRow(kinds, words.toString(), unchanged);
    }

    boolean tells(Detail detail) {
        return kinds.contains(detail.what()) || tellsWords(detail);
    }

    /** Whether each word that differs is among those of the facts. */
    boolean tellsWords(Detail detail) {
        return !words.isBlank()
                && TOLD.contains(detail.what())
                && detail.differing().stream().allMatch(word -> PhrasePattern.hasWord(words, word));
    }

    /** Whether a sentence lacks a fact that both rows have, or words of a bound that the facts have told. */
    boolean isOfFact(Detail detail) {
        boolean bound = kinds.contains("bound of length") || kinds.contains("count");
        return !detail.isExchange()
                && (OF_ROWS.contains(detail.what()) && unchanged.contains(detail.what())
                        || bound && detail.what().matches("unit|comparison"));
    }

    /** The text without the mark of a default that the facts have told. */
    String untold(String text) {
        return kinds.contains("default") ? MARK.matcher(text).replaceAll("") : text;
    }

    /** Whether it is an item of a list of which the facts have told the value or the case. */
    boolean isItem(Said said) {
        return said.isItem()
                && (kinds.contains("enumeration") || kinds.contains("by case"))
                && words.contains(said.words().substring(2).split("[\\s:：（(]")[0]);
    }
}
