package ecsconformance.page.document;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many ways to state a range, a list of values or a default, each made the one that {@link StatedLimits} reads. */
final class UsualPhrases {

    /** The parts of {@code page/phrases.txt} by their names. */
    private static final Map<String, String> PARTS = WordList.parts("phrases");

    private static final Pattern OWN = PhrasePattern.of(PARTS.get("OWN"));
    private static final Pattern INTERVAL = Pattern.compile(PARTS.get("INTERVAL"));
    private static final Pattern OPEN = Pattern.compile(PARTS.get("OPEN"));
    private static final Pattern BRACKETED = Pattern.compile(PARTS.get("BRACKETED"));

    private static final Map<Pattern, String> PHRASES = WordList.replacements("phrases");

    private UsualPhrases() {}

    /** The interval from its lowest to its highest value. */
    private static String closed(MatchResult interval, boolean open, boolean whole) {
        boolean above = !interval.group(1).equals("[");
        boolean below = !interval.group(4).equals("]");
        boolean strict = whole && (!(above && below) || open);
        long from = Long.parseLong(interval.group(2)) + (above && strict ? 1 : 0);
        long to = Long.parseLong(interval.group(3)) - (below && strict ? 1 : 0);
        return from > to ? interval.group() : from + "~" + to;
    }

    /** Whether a text that was read as a value has a phrase in it that was put in here. */
    static boolean isOwn(String value) {
        return OWN.matcher(value).find();
    }

    /** @param whole whether the value is a whole number, which is the next one where a bound is left out */
    static String in(String description, boolean whole) {
        String text = BRACKETED
                .matcher(description)
                .replaceAll(list ->
                        (list.group(1) == null ? list.group(2) : list.group(1)).replaceAll("\\s*[,，]\\s*", "、"));
        boolean open = OPEN.matcher(text).find();
        text = INTERVAL.matcher(text).replaceAll(interval -> Matcher.quoteReplacement(closed(interval, open, whole)));
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            text = replaced(phrase.getKey().matcher(text), phrase.getValue(), text);
        }
        return text;
    }

    /** A sign behind a letter, or in front of one, is a word of its own. */
    private static String replaced(Matcher phrase, String replacement, String text) {
        boolean begins = Character.isLetter(replacement.isEmpty() ? ' ' : replacement.charAt(0));
        boolean ends = replacement.matches("(?s).*[A-Za-z:]");
        return phrase.replaceAll(it -> (begins && isLetter(text, it.start() - 1) ? " " : "")
                + replacement
                + (ends && isLetter(text, it.end()) ? " " : ""));
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at));
    }
}
