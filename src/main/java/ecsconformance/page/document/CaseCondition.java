package ecsconformance.page.document;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words in front of a value that tell when it holds. */
final class CaseCondition {

    /** The condition of all other cases. */
    static final String OTHERS = "else";

    /** No condition is longer than this, in characters. */
    private static final int LONGEST = 400;

    /** The phrases of {@code page/case-condition.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("case-condition");

    private static final Pattern BORDER = Pattern.compile(PHRASES.get("BORDER"));
    private static final Pattern OWN_LABEL = Pattern.compile(PHRASES.get("OWN_LABEL"));
    private static final Pattern ELSE = PhrasePattern.of(PHRASES.get("ELSE"));
    private static final Pattern CONDITIONAL = PhrasePattern.of(PHRASES.get("CONDITIONAL"));
    private static final Pattern EXPLICIT = PhrasePattern.of(PHRASES.get("EXPLICIT"));
    private static final Pattern RESULT = PhrasePattern.of(PHRASES.get("RESULT"));
    private static final Pattern LEAD = PhrasePattern.of(PHRASES.get("LEAD"));
    private static final Pattern TRAIL = PhrasePattern.of(PHRASES.get("TRAIL"));

    private CaseCondition() {}

    /** Whether the words before a value say that it holds in a case only. */
    static boolean isIn(String text) {
        return EXPLICIT.matcher(text.substring(Math.max(0, text.length() - LONGEST)))
                .find();
    }

    /** The words before a value, back to where something else ends. */
    static String in(String text) {
        String before = text.substring(Math.max(0, text.length() - LONGEST));
        int from = BORDER.matcher(before)
                .results()
                // A remark in brackets ends no condition.
                .filter(end -> !end.group().matches("[）)].*") || !isIn(before.substring(0, end.start())))
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        String words = OWN_LABEL
                .matcher(RESULT.matcher(before.substring(from)).replaceFirst(""))
                .replaceAll(" ");
        if (ELSE.matcher(words).find()) {
            return OTHERS;
        }
        if (!CONDITIONAL.matcher(words).find()) {
            words = words.replaceFirst(".*[，,]", "");
        }
        return bare(words);
    }

    /** A condition without the words that lead to it or away from it. */
    static String bare(String condition) {
        String words = condition;
        String previous = "";
        while (!previous.equals(words)) {
            previous = words;
            words = TRAIL.matcher(LEAD.matcher(words).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
        }
        return words.replaceAll("\\s+", " ").replaceAll("[()（）]", "");
    }
}
