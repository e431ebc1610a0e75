package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts.Range;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The highest or the lowest value, each told alone: "at least 5", "greater than 0", "a positive integer". */
final class OneBound {

    /** A figure that counts neither characters nor things. */
    private static final String FIGURE = "\\s*(-?" + UsualPhrases.FIGURE
            + ")(?:\\s*([KMGT])i?B)?(?![\\d.-]*\\d|\\s*[个字台条块位张份次对组种项名家只层]|\\s*(?:ASCII|bytes)|\\s(?!(?:and|but|or|to|for|if|when|by|"
            + UsualPhrases.UNITS + ")\\b)[a-z]{3,})";

    /** The bound is one of the value, and of no other thing. */
    private static final String VALUE =
            "(?:(?<=^|[。；;，,：:（(且并和]\\s{0,2}|取?值|[数量度宽率长隔期重]|时间|端口|大小|须|需|应|要求|整数|数字|必须|\\d\\s?|- |\\. )"
                    + "|(?<=\\b(?:[Vv]alues?|it|[Ii]s|are|be|and|but|integers?|numbers?|size) ))(?:(?:为|是|要) ?|be )?";

    /** Not behind a denial, which makes the other bound of it. */
    private static final String DENIED = "(?<!\\b(?:not|cannot|no) (?:be )?)";

    /** In front of a figure with a unit of time. */
    private static final String LASTING = "(?=\\s*\\d{1,9}\\s*(?:天|秒|分钟|小时|个?月|周|年|毫秒))";

    private static final Pattern LOWEST = PhrasePattern.of(
            "(?:\\b(?:[Mm]in(?:imum)?(?: value)?|[Ss]tart(?:ing)? value)(?: is|:)|(?:至少|最少|最低)(?:为|是)|(?:最短|至少|最少)(?:为|是)?"
                    + LASTING
                    + "|(?:最小|下限)(?:值(?:定?为|是|[：:])?|为|是|[：:]|(?=\\d))|起(?:始|步)值?(?:定?为|是|[：:]|(?<=步)(?=\\d))|从(?=\\s*\\d{1,9}\\s*(?:开始|起))|\\b(?:[Pp]ages?|numbers?|values?|It|it) (?:starts?|begins?) (?:from|with|at)(?: page)?|"
                    + VALUE
                    + "(?:[≥≧]|>=|不得?能?可?(?:小于|低于|少于)|大于(?:或者?)?等于|(?i:at least|(?:cannot be |no |(?:must |should |can |may )?not (?:be )?)(?:less|smaller|lower|fewer) than|(?:greater|larger|more) than or equal to)\\b))"
                    + FIGURE);
    private static final Pattern ABOVE = PhrasePattern.of(DENIED + VALUE
            + "(?:>|(?<![不能得可])(?:大于|超过|高于)|(?i:(?:greater|larger|more|higher) than|above)\\b)" + FIGURE);
    private static final Pattern HIGHEST =
            PhrasePattern.of("(?:\\b[Mm]ax(?:imum)?(?: value)?(?: is|:)|(?:至多|最多|最高)(?:为|是)|最长(?:为|是|不超过)?" + LASTING
                    + "|(?<!长度)(?:最大|上限)(?:值(?:定?为|是|[：:])?|为|是|[：:]|(?=\\d))|"
                    + VALUE
                    + "(?:[≤≦]|<=|不得?能?可?(?:大于|高于|超过)|小于(?:或者?)?等于|(?i:at most|(?:cannot be |no |(?:must |should |can |may )?not (?:be )?)(?:more|greater|larger|higher) than|(?:less|smaller|lower) than or equal to|(?:cannot|must not|not) exceed)\\b)|\\b(?:integers?|numbers?|values?) (?:of )?up to)"
                    + FIGURE);
    private static final Pattern BELOW = PhrasePattern.of(
            DENIED + VALUE + "(?:<|(?<![不能得可])(?:小于|低于|少于)|(?i:(?:less|smaller|lower|fewer) than|below)\\b)" + FIGURE);
    private static final Pattern POSITIVE = PhrasePattern.of("(?<![非负])正整数|\\b[Pp]ositive integer");
    private static final Pattern NATURAL = PhrasePattern.of(
            "非负整数|自然数|不(?:能|得|可|允许)?(?:以?是|为)?负|(?:[Cc]annot|[Mm]ust not|[Cc]an not|[Mm]ay not) be (?:an? )?negative|\\b[Nn]on-?negative (?:integer|number)");
    /** A clause that tells of a case. */
    private static final Pattern CASE = PhrasePattern.of(
            "(?:^|[。；;，,\\n]|\\.\\s)[^。；;，,\\n]*(?:当(?!前)|如果|若|\\b(?:[Ii]f|[Ww]hen)\\b)(?:[^。；;，,.\\n]|[.](?=\\S))*\\z");

    /** A clause about what is computed from the value, or about another thing. */
    private static final Pattern COMPUTED = PhrasePattern.of(
            "(?:\\b(?:[Dd]ifference|[Ii]nterval between|[Ss]um of|[Rr]atio)\\b|差值|差额|之差|之和|[)）]\\s*[/×*]\\s*\\w|\\b(?:whose|(?:of|in|for) which) (?=[^,，]*\\z))(?:[^.。；;\\n]|[.](?=\\S))*\\z");

    /** A clause about the size of what is in a file. */
    private static final Pattern OF_A_FILE = PhrasePattern.of(
            "(?:\\b(?i:files?(?! system)|images?|pictures?|photos?|scripts?|videos?)\\b|文件(?!系统)|图片|照片|脚本|附件)[^.。；;\\n]*\\z");

    private static final String SCALES = " KMGT";

    private final String text;

    private OneBound(String text) {
        this.text = text;
    }

    /** @param whole whether the value is a whole number, which is the next one where its bound is left out */
    static Optional<Range> in(String text, boolean whole) {
        OneBound bounds = new OneBound(text);
        Optional<MatchResult> lowest = bounds.first(LOWEST);
        Optional<MatchResult> highest = bounds.first(HIGHEST);
        OptionalLong from = lowest.isPresent() || !whole ? figure(lowest, 0) : figure(bounds.first(ABOVE), 1);
        if (from.isEmpty() && POSITIVE.matcher(text).find()) {
            from = OptionalLong.of(1);
        } else if (from.isEmpty() && NATURAL.matcher(text).find()) {
            from = OptionalLong.of(0);
        }
        OptionalLong to = highest.isPresent() || !whole ? figure(highest, 0) : figure(bounds.first(BELOW), -1);
        int low = lowest.map(OneBound::scale).orElse(0);
        int steps = low == 0 ? 0 : Math.max(0, highest.map(OneBound::scale).orElse(0) - low);
        if (to.isPresent()) {
            to = to.getAsLong() > Long.MAX_VALUE >> 10 * steps
                    ? OptionalLong.empty()
                    : OptionalLong.of(to.getAsLong() << 10 * steps);
        }
        return from.isPresent() || to.isPresent() ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    /** The first one that holds in every case. */
    private Optional<MatchResult> first(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .filter(match -> Stream.of(CASE, COMPUTED)
                        .noneMatch(other ->
                                other.matcher(text.substring(0, match.start())).find()))
                .filter(match -> match.group(2) == null
                        || !OF_A_FILE.matcher(text.substring(0, match.start())).find())
                .findFirst();
    }

    /** The figure of a bound; empty where there is no next one. */
    private static OptionalLong figure(Optional<MatchResult> bound, int step) {
        return bound.stream()
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .filter(it -> it != Long.MAX_VALUE || step < 1)
                .map(it -> it + step)
                .findFirst();
    }

    /** The step of the unit: gigabytes are one above megabytes. */
    private static int scale(MatchResult bound) {
        return bound.group(2) == null ? 0 : SCALES.indexOf(bound.group(2));
    }
}
