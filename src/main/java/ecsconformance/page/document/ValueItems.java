package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that stand on one line, or on lines of their own, as items of a list. */
final class ValueItems {

    /** A value, the mark of the default if it is one, and the colon before its meaning. */
    private static final String MEANT =
            "[\\w.-]++\\s*(?:[（(](?:默认值?|[Dd]efault(?: value)?)[）)])?\\s*(?:[：](?!\\s*$)|:(?=\\s)|为(?=\\p{IsHan}))";

    /** The same where no word announces values: what stands in front is no word of a limit. */
    private static final String UNANNOUNCED =
            "(?!(?:[Mm]in|[Mm]ax|[Uu]nit|[Rr]ange|[Ll]ength|[Tt]ype|[Ff]ormat|[Dd]efault|[Nn]ote|[Ee]xample|https?)\\w*)(?=[\\w.-]*[A-Za-z])"
                    + MEANT;

    /** A line of its own with a value and its meaning. */
    private static final Pattern VALUE_LINE = Pattern.compile(
            "(?!(?:Note|Example|Default|Unit|Format)\\b|https?://)[A-Za-z][\\w.-]*\\s*(?:[（(](?:默认值?|[Dd]efault(?: value)?)[）)]\\s*)?[：:].*");

    /** Values on one line, each with what it means behind a colon. */
    private static final Pattern MEANT_VALUES = Pattern.compile(
            "((?:取值(?:范围)?|[Vv]alid values?|[Ff]ollowing (?:values|types|modes) are supported)[^：:\\n]{0,20}[：:])[^\\S\\n]*(?="
                    + MEANT
                    + "[^\\n]*?(?:[。；;，,]|[.](?=\\s))\\s*" + MEANT + ")([^\\n]+)|(?<=^|[，,。] ?|\\. )(?=" + UNANNOUNCED
                    + "[^。；;\\n\\d]*[；;]\\s*" + UNANNOUNCED + ")([^\\n]+)",
            Pattern.MULTILINE);

    /** Values within an item, each no more than a name with its meaning. */
    private static final Pattern INNER_VALUES = Pattern.compile(
            "^(- .*(?:取值范围|取值|[Vv]alid values?|[Ff]ollowing values)[^：:\\n]{0,40}[：:])[^\\S\\n]*((?:\\n+[+] (?!-?\\d+\\s*[-~\\d])[$\\w.-]+[^\\S\\n]*(?:[：:（(。.].*)?$)+)",
            Pattern.MULTILINE);

    private ValueItems() {}

    /** Values on lines of their own, below their label, made items of a list; those within an item stand on its line. */
    static String of(String text) {
        Matcher inner = INNER_VALUES.matcher(MEANT_VALUES.matcher(text).replaceAll(ValueItems::meant));
        List<String> lines = new ArrayList<>(inner.replaceAll(it -> Matcher.quoteReplacement(
                        it.group(1).replaceFirst("(?:one of )?the following values:$", "Valid values: ")
                                + it.group(2)
                                        .strip()
                                        .replaceAll("(?m)^[+] ([$\\w.-]+).*\\n*", "$1、")
                                        .replaceFirst("、$", "。")))
                .lines()
                .toList());
        boolean below = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean value = below && VALUE_LINE.matcher(lines.get(i)).matches();
            below = value
                    || below && lines.get(i).isBlank()
                    || ListedValues.LABEL.matcher(lines.get(i)).find();
            lines.set(i, value ? CellText.ITEM + lines.get(i) : lines.get(i));
        }
        return String.join("\n", ItemCases.labelled(lines));
    }

    private static String meant(MatchResult line) {
        boolean announced = line.group(1) != null;
        String values = announced ? line.group(2) : line.group(3);
        String items = CellText.ITEM
                + values.replaceAll("(?:(?<=[。；;，,])|(?<=[.])(?=\\s))\\s*(?=" + MEANT + ")", "\n" + CellText.ITEM);
        return Matcher.quoteReplacement((announced ? line.group(1) : "取值：") + "\n"
                + items.replaceAll("(?m)^(- [\\w.-]+)为(?=\\p{IsHan})", "$1："));
    }
}
