package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that stand on one line, or on lines of their own, as items of a list. */
final class ValueItems {

    /** The phrases of {@code page/value-items.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("value-items");

    private static final String MEANT = PHRASES.get("MEANT");
    private static final Pattern VALUE_LINE = Pattern.compile(PHRASES.get("VALUE_LINE"));
    private static final Pattern MEANT_VALUES = Pattern.compile(PHRASES.get("MEANT_VALUES"), Pattern.MULTILINE);
    private static final Pattern VALUES_OF_CASE = PhrasePattern.of(PHRASES.get("VALUES_OF_CASE"));
    private static final Pattern MEMBERS = Pattern.compile(PHRASES.get("MEMBERS"));
    private static final Pattern FIELD = Pattern.compile(PHRASES.get("FIELD"), Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile(PHRASES.get("NAMED"), Pattern.MULTILINE);
    private static final Pattern BARE_MEMBER = Pattern.compile(PHRASES.get("BARE_MEMBER"));
    private static final Pattern MEMBER = Pattern.compile(PHRASES.get("MEMBER"));

    private ValueItems() {}

    /** Values below their label made items of a list; those within an item stand on its line, and members of a structure go. */
    static String of(String text, String name, String example) {
        Matcher inner = VALUES_OF_CASE.matcher(MEANT_VALUES.matcher(text).replaceAll(ValueItems::meant));
        List<String> lines = new ArrayList<>(inner.replaceAll(it -> Matcher.quoteReplacement(
                        it.group(1).replaceFirst("(?:one of )?the following values:$", "Valid values: ")
                                + it.group(2)
                                        .strip()
                                        .replaceAll(
                                                "(?m)^[-+] ([$\\w.-]+[^\\S\\n]*(?:[（(](?:默认值?|[Dd]efault(?: value)?)[）)])?).*\\n*",
                                                "$1、")
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
        List<String> told = ItemCases.labelled(ItemCases.nested(lines));
        BitSet members = members(told, name, example);
        return IntStream.range(0, told.size())
                .filter(at -> !members.get(at) && !isPart(told.get(at), text))
                .mapToObj(told::get)
                .collect(Collectors.joining("\n"));
    }

    /** The members of a structure by their names, each with its text. */
    static Map<String, String> members(String text, String name, String example) {
        List<String> lines = text.lines().toList();
        BitSet members = members(lines, name, example);
        Map<String, String> told = new LinkedHashMap<>();
        boolean inner =
                NAMED.matcher(text).results().anyMatch(it -> it.group().startsWith("+") && isKey(it.group(1), example));
        boolean outer = members.stream()
                .mapToObj(lines::get)
                .anyMatch(line -> line.startsWith(CellText.ITEM)
                        && (!inner || PhrasePattern.found(NAMED, line).anyMatch(key -> isKey(key, example))));
        String member = "";
        for (int at = members.nextSetBit(0); at >= 0; at = members.nextSetBit(at + 1)) {
            String line = outer ? lines.get(at) : lines.get(at).replaceFirst("^[+] ", CellText.ITEM);
            Matcher named = MEMBER.matcher(line);
            boolean begins = named.lookingAt();
            member = begins ? named.group(1).replaceFirst(".*[.] ?", "") : member;
            if (!member.isEmpty()) {
                told.merge(
                        member,
                        line.substring(begins ? named.end() : 0).replaceFirst("^[+] ", CellText.ITEM),
                        (one, other) -> one + "\n" + other);
            }
        }
        return told;
    }

    private static boolean isKey(String name, String example) {
        return Pattern.compile("[\"'\\\\]" + Pattern.quote(name) + "[\"'\\\\]+\\s*:", Pattern.CASE_INSENSITIVE)
                .matcher(example)
                .find();
    }

    /** The lines of the members that a structure has. What stands between two members is said of the first one. */
    private static BitSet members(List<String> lines, String name, String example) {
        BitSet all = new BitSet();
        int last = IntStream.range(0, lines.size())
                .filter(at -> isItem(lines.get(at)))
                .max()
                .orElse(-1);
        boolean fields = FIELD.matcher(String.join("\n", lines)).find()
                || !name.isEmpty()
                        && lines.stream()
                                .anyMatch(line -> line.toLowerCase(Locale.ROOT)
                                        .matches("- " + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "[.] ?[a-z].*"))
                || PhrasePattern.found(NAMED, String.join("\n", lines))
                                .filter(key -> isKey(key, example))
                                .count()
                        > 1;
        boolean members = false;
        boolean described = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean announced = MEMBERS.matcher(line).find();
            boolean between = at <= last && !ListedValues.LABEL.matcher(line).find();
            described |= members && BARE_MEMBER.matcher(line).matches();
            members = announced
                    || fields && isItem(line)
                    || members && (line.isBlank() || isItem(line) || between || described);
            all.set(at, members && !announced && (!line.isBlank() || described));
        }
        return all;
    }

    /** Whether an item tells of a part of the value, which the form of the value has in braces. */
    private static boolean isPart(String line, String text) {
        Matcher named = NAMED.matcher(line);
        return named.lookingAt() && text.contains("{" + named.group(1) + "}");
    }

    private static boolean isItem(String line) {
        return line.startsWith(CellText.ITEM) || line.startsWith(CellText.INNER_ITEM);
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
