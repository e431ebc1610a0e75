package ecsconformance.page.document;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words in front of a value that tell when it holds. */
final class CaseCondition {

    /** The condition of all other cases. */
    static final String OTHERS = "else";

    /** No condition is longer than this, in characters. */
    private static final int LONGEST = 400;

    private static final Pattern BORDER = Pattern.compile(
            "[。；;\\n]|\\.\\s|\\d\\s*[，,]|\\d\\s*(?:[KMGT]i?B)?[，,]|\\d\\s*[KMGT]i?B、|\\d\\s*(?:个?(?:英文|中文)?(?:字符|字节)|characters(?: in length)?|bytes)\\s*[，,]|(?<=\\d\\s?(?:[KMGT]i?B)?(?:\\s?[（(][^（()）]{0,40})?)[）)]\\s*(?:或者?|和|[，,、]|or\\b|and\\b)");
    private static final String LABEL = "(?:(?:的)?(?:取值范围|取值|范围|长度(?:范围|限制)?|大小)(?:为|是)?+|"
            + "(?i:\\bset (?:the value|this parameter|it) to\\b(?: -?\\d+ or an?\\b)?+)|(?i:(?:the )?(?:valid values?|value range|range|values?|length|size)(?: is| are| of| ranges? from)?))";

    /** The label of the value itself: what else has its words is part of the condition. */
    private static final Pattern OWN_LABEL =
            Pattern.compile("(?<=^|[,，时：:] ?|^- )" + LABEL + "(?!\\s*[A-Za-z])|(?:" + LABEL + "[\\s,，:：(（]*){1,4}$");

    private static final Pattern ELSE = PhrasePattern.of(
            "否则|其他(?:情况|类型|值)?|其余|其它|(?i:\\botherwise\\b|\\belse\\b|\\bin other cases\\b|\\bothers\\b)");
    /** Words of a condition, which may have commas in it. */
    private static final Pattern CONDITIONAL =
            PhrasePattern.of("当(?!前)|若|时(?=\\s*(?:[，,：:]|$))|如果|对于|情况下|\\b(?:[Ii]f|[Ww]hen|[Ff]or|[Uu]nless)\\b");

    private static final Pattern EXPLICIT = PhrasePattern.of(
            "(?:^|[。；;\\n]|[.]\\s)\\s*(?:[-+] |(?:说明|注意|[Nn]ote)[：:]\\s*)?(?:当(?!前)|如果|若|(?:[Ii]f|[Ww]hen)\\b)(?:[^。；;.\\n]|[.](?=\\S))*\\z");

    /** A condition whose result is told in front of the next comma. */
    private static final Pattern RESULT = PhrasePattern.of("^[^。；\\n]*(?:如果|若|当(?!前))[^。；\\n]*?则[^，,。；\\n]+[，,]");

    private static final Pattern LEAD = PhrasePattern.of(
            "^[\\s,，:：。；;+-]+|^(?:与|和)[^，：:]{1,12}[有相]关[：:]|^(?:说明|注意|[Nn]ote)[：:]|^(?:当(?!前)|如果|若|在|对于)|^(?i:when|if|for|and|or)\\b|^\\d{1,9}\\s*[:：]");
    private static final Pattern TRAIL = PhrasePattern.of(
            "(?:时|的情况下)?[\\s,，:：(（]*(?:[该此本](?:参数|字段)(?:必[填选须]|可选|选填|非必[填选须])?|\\bthis parameter\\b|则|为|是|您?可以?|\\b(?:you )?(?:can|may)\\b|\\bthe\\b|\\bis\\b|\\bare\\b|\\bmust\\b|\\bshould\\b|\\bfrom\\b|\\bbe\\b|\\bof\\b)?[\\s,，:：(（]*$");

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
