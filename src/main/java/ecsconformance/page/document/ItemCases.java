package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Items of a list of which each names a case; what stands behind its colon holds in that case. */
final class ItemCases {

    private static final String VALUE = "[A-Za-z0-9$](?:[\\w.$-]*\\w)?";
    private static final String AND =
            "(?:\\s*[、，]\\s*|\\s*,\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or)\\s+|\\s*(?:或者?|和|以?及)\\s*)";
    private static final String END = "\\s*[.。；;]?\\s*$";

    /** A name, and nothing but values behind it. */
    private static final Pattern LISTED = Pattern.compile(
            "- ((?!(?:Note|Example|Unit|Step|Value|Valid|Minimum|Maximum|Default|For|If|When)\\b)(?![^：:\\n]*Valid values)[A-Za-z][^：:\\n.。,，(（]{0,60})[：:]\\s*("
                    + VALUE + "(?:" + AND + VALUE + ")*)(?:[.。；;，,]\\s*(?:[Dd]efault value|默认值)[：:为]\\s*[\\w.-]+)?"
                    + END);

    private static final Pattern FIGURES = Pattern.compile("\\d{1,9}(?:" + AND + "\\d{1,9})+");

    /** The bound of all values, a range, a pair of figures or the label of a list behind a colon; a comparison in front of it. */
    private static final Pattern CASE = Pattern.compile(
            "(?:[Mm]in(?:imum)?|[Mm]ax(?:imum)?|[Ss]tep)\\b(?![.-])[^：:\\n]*[：:]\\s*-?\\d|[A-Za-z][^：:\\n]{0,60}[：:]\\s*(?:-?\\d{1,9}(?:/|\\s*(?:~|to|-)\\s*)-?\\d{1,9}"
                    + END
                    + "|Valid values: -?\\d)|[A-Za-z][^：:\\n]{0,160}?[：:]? Valid values: .*|[A-Za-z]\\w{0,30}[：:][^\\n]*\\d\\s*(?:个\\s*)?(?:characters|字符)|\\w[^：:\\n]*[<>≤≥]=?\\s*\\d[^：:\\n]*[：:]");

    private static final Pattern DEFAULTS = Pattern.compile("(?:[Dd]efault values?|默认值)[：:]\\s*$");
    private static final Pattern VALUES =
            Pattern.compile("(?:[Vv]alid values?|取值(?:范围)?|[Vv]alue range)[^：:\\n]{0,40}[：:]\\s*$");

    private static final String EITHER = "(?:,?\\s+(?:or|and)\\s+|\\s*(?:或者?|和|、)\\s*|,\\s+|(?<=_\\w{1,40})/(?=\\w*_))";

    /** Several values in front of one meaning. */
    private static final Pattern SEVERAL =
            Pattern.compile("([\\w.-]+(?:" + EITHER + "[\\w.-]+){1,9})(?=\\s*[：:(（](?!\\s*-?\\d))");

    /** An item that is no more than a condition. */
    private static final Pattern CONDITION = Pattern.compile(
            "- ((?:当(?!前)|如果|若|在|对于|(?:If|When|For)\\b)(?![^\\n]*(?:取值|默认|[；则]|[Vv]alid values?|[Dd]efault))[^。\\n]*?[^。.：:，,\\n])[：:，,]?");

    private static final Pattern LIMIT = Pattern.compile(
            "[+] (?=.*(?:取值|范围|默认|长度|[Vv]alues?\\b|[Rr]ange|[Dd]efault|characters|\\d\\s*(?:~|-|to)\\s*\\d))");

    private ItemCases() {}

    /** Lines in which each limit within an item that is a condition repeats the condition. */
    static List<String> nested(List<String> lines) {
        List<String> told = new ArrayList<>();
        String condition = "";
        for (String line : lines) {
            Matcher begins = CONDITION.matcher(line);
            condition = begins.matches()
                    ? begins.group(1)
                    : line.isBlank() || line.startsWith(CellText.INNER_ITEM) ? condition : "";
            Matcher limit = LIMIT.matcher(line);
            told.add(
                    condition.isEmpty() || !limit.lookingAt()
                            ? line
                            : CellText.ITEM + condition + ", " + line.substring(limit.end()));
        }
        return told;
    }

    /** Lines in which each item that is a case repeats the label of its list: that of values, or that of defaults. */
    static List<String> labelled(List<String> lines) {
        List<String> labelled = new ArrayList<>();
        String label = "";
        for (String line : lines) {
            Matcher listed = LISTED.matcher(line);
            if (!line.startsWith(CellText.ITEM) && !line.isBlank()) {
                label = DEFAULTS.matcher(line).find()
                        ? "Default value: "
                        : VALUES.matcher(line).find() ? "Valid values: " : "";
            }
            boolean isCase = listed.matches()
                    && (label.startsWith("D")
                            ? listed.group(2).matches(VALUE)
                            : FIGURES.matcher(listed.group(2)).matches()
                                    || listed.group(1).contains(" ")
                                            && (listed.group(2).matches("\\d{1,9}|.*" + AND + ".*")));
            labelled.add(
                    isCase && !label.isEmpty()
                            ? CellText.ITEM + "For " + listed.group(1) + ", " + label + line.substring(listed.start(2))
                            : line);
        }
        return labelled;
    }

    /** Whether an item tells of a case, or of a bound, and is no value with its meaning. */
    static boolean is(String item) {
        return CASE.matcher(item).lookingAt();
    }

    /** An item with several values as an item for each. */
    static Stream<String> each(String item) {
        Matcher several = SEVERAL.matcher(item);
        return several.lookingAt()
                ? Stream.of(several.group(1).split(EITHER)).map(value -> value + item.substring(several.end()))
                : Stream.of(item);
    }
}
