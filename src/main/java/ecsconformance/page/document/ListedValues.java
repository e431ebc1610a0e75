package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that a description lists: as items of a list, or on the line of their label. */
final class ListedValues {

    /** The phrases of {@code page/listed-values.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("listed-values");

    static final Pattern LABEL = Pattern.compile(PHRASES.get("LABEL"));
    private static final Pattern INLINE = Pattern.compile(PHRASES.get("INLINE"), Pattern.MULTILINE);
    private static final Pattern NAMED_ITEM = Pattern.compile(PHRASES.get("NAMED_ITEM"));
    private static final Pattern ANNOUNCED = PhrasePattern.of(PHRASES.get("ANNOUNCED"));
    private static final Pattern OTHER_LIST = PhrasePattern.of(PHRASES.get("OTHER_LIST"));
    private static final Pattern LEFT_EMPTY = Pattern.compile(PHRASES.get("LEFT_EMPTY"));
    private static final Pattern GROUP = Pattern.compile(PHRASES.get("GROUP"), Pattern.MULTILINE);

    private static final Predicate<String> NAMED =
            item -> NAMED_ITEM.matcher(item).lookingAt();

    private static final String SEPARATOR = PHRASES.get("SEPARATOR");
    private static final Pattern VALUE = Pattern.compile(PHRASES.get("VALUE"));
    private static final Pattern MARKED = Pattern.compile(PHRASES.get("MARKED"));

    private final String text;

    /** @param text of a description, in the phrases of {@link UsualPhrases} */
    ListedValues(String text) {
        this.text = text;
    }

    /**
     * The items below a line that announces values; two in three must look like one, or it is no such list. Without such a line
     * they are true and false, or the names that a list begins with, each with what it means.
     */
    List<MatchResult> items() {
        List<String> lines = text.lines().toList();
        int label = -1;
        for (int i = 0; i + 1 < lines.size() && label < 0; i++) {
            String next = lines.get(i + 1).isBlank() && i + 2 < lines.size() ? lines.get(i + 2) : lines.get(i + 1);
            label = LABEL.matcher(lines.get(i)).find() && next.startsWith(CellText.ITEM) ? i : -1;
        }
        List<String> items = label < 0 ? withoutLabel() : below(lines.subList(label + 1, lines.size()));
        long cases = items.stream().filter(ItemCases::is).count();
        if (cases * 2 > items.size() || cases > 0 && ItemCases.is(items.get(0))) {
            return List.of();
        }
        List<MatchResult> values = new ArrayList<>();
        for (String item : items.stream().flatMap(ItemCases::each).toList()) {
            Matcher value = VALUE.matcher(item);
            if (value.matches() && !UsualPhrases.isOwn(value.group(1))) {
                values.add(value.toMatchResult());
            }
        }
        List<MatchResult> first =
                values.stream().limit(items.stream().takeWhile(NAMED).count()).toList();
        // Items about the values come behind them.
        return values.size() * 3 >= items.size() * 2 ? values : first.size() > 1 ? first : List.of();
    }

    /** Whether values are no more than some figures of a range, each with what it stands for. */
    static boolean inRange(List<MatchResult> values, List<ConditionalFacts> ranges) {
        List<String> figures = values.stream().map(value -> value.group(1)).toList();
        return !figures.isEmpty()
                && figures.stream().allMatch(it -> it.matches("-?\\d{1,9}"))
                && ranges.stream()
                        .flatMap(it -> it.value().stream())
                        .anyMatch(range -> range.to().orElse(0) - range.from().orElse(0) >= figures.size()
                                && figures.stream()
                                        .mapToLong(Long::parseLong)
                                        .allMatch(it -> range.from().orElse(0) <= it
                                                && it <= range.to().orElse(0)));
    }

    /** The items up to where a line announces other things. */
    private static List<String> below(List<String> lines) {
        List<String> list = lines.stream()
                .takeWhile(line -> !OTHER_LIST.matcher(line).matches())
                .toList();
        String text = String.join("\n", list);
        Matcher groups = GROUP.matcher(text);
        List<String> items = CellText.items(
                groups.results().count() == CellText.items(text).size()
                        ? groups.replaceAll("").replaceAll("(?m)^[+] ", CellText.ITEM)
                        : text);
        return items.size() < 2 ? CellText.items(String.join("\n", lines)) : items;
    }

    /** The text with the mark of the default directly behind the value that an item begins with. */
    static String marked(String text) {
        return text.lines().map(ListedValues::markedLine).collect(Collectors.joining("\n"));
    }

    private static String markedLine(String line) {
        Matcher value = VALUE.matcher(line.substring(Math.min(CellText.ITEM.length(), line.length())));
        return line.startsWith(CellText.ITEM)
                        && MARKED.matcher(line).find()
                        && value.matches()
                        && value.group(2) == null
                ? line.substring(0, CellText.ITEM.length() + value.end(1))
                        + " (default)"
                        + line.substring(CellText.ITEM.length() + value.end(1))
                : line;
    }

    private List<String> withoutLabel() {
        List<String> items = CellText.items(text);
        List<String> words = items.stream()
                .map(item -> item.replaceFirst("(?s)\\W.*", "").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (items.size() == 2 && words.size() == 2 && Set.of("true", "false").containsAll(words)) {
            return items;
        }
        String lead =
                text.substring(0, Math.max(0, text.indexOf(CellText.ITEM))).strip();
        List<String> given = items.stream()
                .filter(item -> !LEFT_EMPTY.matcher(item).lookingAt())
                .toList();
        List<String> named = given.stream().takeWhile(NAMED).toList();
        // A longer line with a colon announces something else.
        return named.size() + items.size() - given.size() < 2
                        || named.isEmpty()
                        || ANNOUNCED.matcher(lead).find()
                ? List.of()
                : named;
    }

    /** The values on the line of their label; empty where lines differ. */
    List<MatchResult> inline() {
        List<List<MatchResult>> lists = lines().map(ListedValues::values)
                .filter(list -> !list.isEmpty())
                .toList();
        boolean always = lines().anyMatch(line -> !values(line).isEmpty() && !inCase(line));
        return always && lists.stream().map(ListedValues::words).distinct().count() == 1 ? lists.get(0) : List.of();
    }

    /** The values of each case, where lines differ, or where other cases have ranges. */
    List<ConditionalFacts> byCase(boolean ranges) {
        Map<String, String> cases = new LinkedHashMap<>();
        lines().forEach(line -> {
            List<MatchResult> values = values(line);
            String condition = CaseCondition.in(text.substring(0, line.start()));
            if (!values.isEmpty() && (!condition.isEmpty() || !inCase(line))) {
                cases.putIfAbsent(condition, words(values));
            }
        });
        boolean differ =
                new TreeSet<>(cases.values()).size() > 1 || !cases.containsKey("") && lines().anyMatch(this::inCase);
        return (ranges ? cases.containsKey("") : !differ)
                ? List.of()
                : cases.entrySet().stream()
                        .map(it -> ConditionalFacts.ofNames(it.getKey(), it.getValue()))
                        .toList();
    }

    /** Whether the values of the line hold in a case only: words in front of them say so, or the line is an item that is one. */
    private boolean inCase(MatchResult line) {
        String before = text.substring(0, line.start());
        String item = text.substring(before.lastIndexOf('\n') + 1);
        return CaseCondition.isIn(before)
                || item.startsWith(CellText.ITEM) && ItemCases.is(item.substring(CellText.ITEM.length()));
    }

    private Stream<MatchResult> lines() {
        return INLINE.matcher(text).results();
    }

    private static String words(List<MatchResult> values) {
        return values.stream().map(value -> value.group(1)).collect(Collectors.joining(", "));
    }

    /** All of them must look like a value, or what follows the label is a sentence. */
    private static List<MatchResult> values(MatchResult line) {
        List<MatchResult> values = new ArrayList<>();
        String all = line.group(1).replaceAll("[\"'“”{}]|\\s*[（(](?![^（()）]*(?:默认|[Dd]efault))[^（()）]*[）)]", "");
        boolean bars =
                all.matches("[A-Za-z]\\w*(?:/[A-Za-z]\\w*)+") && !line.group().startsWith("Set");
        String[] words = all.split(bars ? "/" : SEPARATOR);
        for (String each : words) {
            String word = each.replaceFirst("(?<=^\\d{1,9})\\s*(?:" + PHRASES.get("UNITS") + ")$", "");
            Matcher value = VALUE.matcher(word);
            if (word.matches("-?\\d+ to -?\\d+.*")) {
                return List.of();
            }
            boolean name = word.replaceFirst("\\s*[（(][^（()）]*[）)]$", "")
                    .matches("[A-Za-z0-9][\\w.-]*|[A-Z]\\w*(?: [A-Z0-9][\\w.]*)*");
            if (!value.matches()
                    || (words.length == 1 && !word.matches("[A-Za-z0-9][\\w./-]*(?:\\s*[（(][^（()）]*[）)])?"))
                    || !name && line.group(1).matches(".*(?:\\b(?:and|or)\\b|或|和).*")) {
                return List.of();
            }
            values.add(value.toMatchResult());
        }
        return values;
    }
}
