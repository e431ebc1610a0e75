package ecsconformance.page.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises the form that a description gives a value: that of a time, the step of a number, how many may be listed. */
public final class ValueForm {

    /** The kinds beside bounds, which whole numbers have too. */
    public static final List<String> KINDS = List.of("format", "step", "count");

    private static final String HOURS = "[Hh]{2}:?[Mm]{2}(?::?[Ss]{2}(?:[.]?[Ss]{3})?)?'?Z?'?";

    /** The parts of a time, each as letters. */
    private static final Pattern MASK =
            Pattern.compile("(?<![A-Za-z])(?:[Yy]{4}[-/.年]?[Mm]{2}(?:[-/.月]?[Dd]{2}日?(?:(?:\\s?'?T'?\\s?|\\s)?" + HOURS
                    + ")?)?|" + HOURS.replaceFirst(":\\?", ":") + "(?:\\s?[-~]\\s?" + HOURS + ")?)(?![A-Za-z])");

    private static final Map<String, Pattern> STANDARDS = PhrasePattern.byWord(List.of(
            "ISO 8601 → (?i:ISO[ -]?8601)",
            "RFC 3339 → (?i:RFC[ -]?3339)",
            "Unix time → (?i:Unix\\s?(?:time|时间戳|epoch))"));

    private static final Pattern STEP = PhrasePattern.of(
            "(\\d{1,9})\\s*(?:[KMGT]i?B\\s*)?的(?:整数倍|倍数)|步长(?:必须)?(?:为|是|[：:])?\\s*(\\d{1,9})|能(?:够)?被\\s*(\\d{1,9})\\s*整除"
                    + "|\\b(?:[Mm]ultiples? of|[Ii]ncrements? of|[Dd]ivisible by|[Ss]tep(?: size| length)?(?: is| of|:)?) (\\d{1,9})(?![.]?\\d)");

    /** Things that a value is made of, or measures, are not listed in it. */
    private static final String THINGS = " (?![A-Za-z -]{0,24}\\b(?:characters|bytes|letters|digits|bits|times)\\b|(?:"
            + UsualPhrases.UNITS + ")(?![A-Za-z]))";

    private static final Pattern COUNT = PhrasePattern.of(
            "(?:一次(?:性)?|单次|每次|同时|批量)(?:可以?|能|允许)?(?:最多|至多)\\p{IsHan}{0,4}\\s*(\\d{1,9})\\s*(?:个|条|台|块|组|项|对|种)"
                    + "|(?:最多|至多)(?:可以?|支持|允许|能够?)?(?:同时|一次|批量)?(?:指定|设置|传入?|输入|填写?|提交|包含|支持|添加|配置|选择|绑定|关联)\\s*(\\d{1,9})\\s*(?:个|条|台|块|组|项|对|种)(?!\\s*(?:ASCII)?\\s*(?:字|英文|中文|汉字|月|小时))"
                    + "|(?:指定|设置|传入|输入|添加|配置|选择|绑定|关联|支持)的\\p{IsHan}{0,8}?(?:不能?超过|不得超过|不大于)\\s*(\\d{1,9})\\s*(?:个|条|台|块|组|项|对|种)(?!\\s*(?:ASCII)?\\s*字)"
                    + "|(?:分隔|隔开|分割)[，,。；]\\s*(?:最多|至多|不超过|不能超过)(?:为)?\\s*(\\d{1,9})\\s*个(?!\\s*(?:ASCII)?\\s*字)"
                    + "|\\b(?:[Ss]pecify|[Ee]nter|[Pp]ass|[Pp]rovide|[Cc]ontain|consists? of|[Qq]uery|[Dd]elete|[Aa]dd|[Ss]pecified|[Ss]et) (?:a maximum of|up to|at most|no more than) (\\d{1,9})"
                    + THINGS + "[A-Za-z]|\\b(?:[Aa] maximum of|[Uu]p to|[Aa]t most) (\\d{1,9})" + THINGS
                    + "(?:[A-Za-z-]+ ){1,4}(?:can|may) be (?:specified|entered|passed|provided|set)\\b");

    private static final String DECIMAL = "(-?\\d{1,9}(?:[.]\\d{1,9})?)\\s*(" + UsualPhrases.UNITS + ")?";
    private static final Pattern FRACTIONS = PhrasePattern.of(
            "(?:取值(?:范围)?|范围|区间|\\b(?:[Vv]alues? range|[Vv]alid values|[Rr]ange|[Vv]alues?|[Ff]rom)\\b)[^：:\\d\\n]{0,60}?[：:]?\\s*[（(\\[]?(?=[^\\n]{0,30}\\d[.]\\d)"
                    + DECIMAL + "\\s*(?:[~\\u2013-]|to\\b|[至到])\\s*" + DECIMAL + "(?![.]?\\d)");

    private ValueForm() {}

    /** @param text of a description, in the phrases of {@link UsualPhrases} */
    static Map<String, String> in(String text) {
        Map<String, String> form = new TreeMap<>();
        String format = Stream.concat(
                        STANDARDS.keySet().stream()
                                .filter(it -> STANDARDS.get(it).matcher(text).find()),
                        PhrasePattern.found(MASK, text).map(ValueForm::mask).distinct())
                .collect(Collectors.joining(", "));
        if (!format.isEmpty()) {
            form.put("format", format);
        }
        PhrasePattern.found(STEP, text).findFirst().ifPresent(it -> form.put("step", it));
        PhrasePattern.found(COUNT, text).findFirst().ifPresent(it -> form.put("count", "…–" + it));
        FRACTIONS
                .matcher(text)
                .results()
                .findFirst()
                .ifPresent(it ->
                        form.put("bound", bound(it.group(1), it.group(2)) + "–" + bound(it.group(3), it.group(4))));
        return form;
    }

    private static String bound(String figure, String unit) {
        return unit == null ? figure : figure + " " + unit;
    }

    /** Pages write the letters small or large as they like: a month stands in front of the hours, and a minute behind them. */
    private static String mask(String mask) {
        String form = mask.replace("'", "");
        int hours = form.replace('h', 'H').indexOf('H');
        String date = hours < 0 ? form : form.substring(0, hours);
        return date.replace('Y', 'y').replace('m', 'M').replace('D', 'd')
                + form.substring(date.length())
                        .replace('h', 'H')
                        .replace('M', 'm')
                        .replace('S', 's');
    }
}
