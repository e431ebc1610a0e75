package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Items of a list of which each names a case; what stands behind its colon holds in that case. */
final class ItemCases {

    /** The phrases of {@code page/item-cases.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("item-cases");

    private static final String VALUE = PHRASES.get("VALUE");
    private static final String AND = PHRASES.get("AND");
    private static final Pattern LISTED = Pattern.compile(PHRASES.get("LISTED"));
    private static final Pattern FIGURES = Pattern.compile(PHRASES.get("FIGURES"));
    private static final Pattern CASE = Pattern.compile(PHRASES.get("CASE"));
    private static final Pattern DEFAULTS = Pattern.compile(PHRASES.get("DEFAULTS"));
    private static final Pattern VALUES = Pattern.compile(PHRASES.get("VALUES"));

    private static final String EITHER = PHRASES.get("EITHER");
    private static final Pattern SEVERAL = Pattern.compile(PHRASES.get("SEVERAL"));
    private static final Pattern CONDITION = Pattern.compile(PHRASES.get("CONDITION"));
    private static final Pattern LIMIT = Pattern.compile(PHRASES.get("LIMIT"));

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
