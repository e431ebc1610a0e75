package ecsconformance.page.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises which value holds where a parameter is left out. A default told in a sentence is none that can be named, and
 * neither is one that differs from case to case.
 */
final class DefaultValue {

    private static final Pattern EMPTY = Pattern.compile(
            "默认值?[：:为]\\s*(?:空(?!闲)|null)|[Dd]efault value: (?:null|empty)|(?:is|are) empty by default");
    private static final Pattern NUMBER = PhrasePattern.of(
            "默认[^。，,\\n]{0,14}?为\\s*(\\d+)" + "|[Dd]efault size is (\\d+)|\\bis (\\d+)(?: \\w+)? by default");
    private static final Pattern WORD = Pattern.compile(
            "默认值?\\s*(?:[：:为是])\\s*((?:-(?=\\d))?[A-Za-z0-9][\\w.-]*+(?:/[A-Z]\\w*+)*+(?: [A-Za-z0-9][\\w.-]*+){0,4}+)(?!\\s*的)"
                    + "|(?<=[;；,，。.] ?)[Dd]efault:?\\s+(?!value)([A-Za-z0-9][\\w-]*)(?=[.。]|$)"
                    + "|[Dd]efault(?: value)?:\\s*((?:-(?=\\d))?[A-Za-z0-9][\\w-]*(?:/[A-Z]\\w*)*(?: [A-Za-z0-9][\\w.-]*){0,4})\\s*(?:[.,;。，；(（](?!\\w)|$)",
            Pattern.MULTILINE);

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;\\n]|\\.\\s");
    private static final Pattern RANGE = Pattern.compile("\\d+\\s*(?:~|-|\\u2013|\u81F3|\u5230|\\bto\\b)\\s*\\d+");

    private DefaultValue() {}

    /** @param values that the row lists: a default of several words is one of them, or is written as a name is */
    static Optional<String> in(String description, List<String> values) {
        if (EMPTY.matcher(description).find()) {
            return Optional.of("");
        }
        List<String> told = Stream.of(WORD, NUMBER)
                .flatMap(pattern -> pattern.matcher(description).results())
                .map(DefaultValue::group)
                .map(value -> value.replaceFirst("[.]$", ""))
                .filter(value -> isValue(value, values))
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /** Defaults that differ from case to case, by their conditions. */
    static Map<String, String> byCase(String description) {
        Map<String, String> cases = new LinkedHashMap<>();
        Stream.of(WORD, NUMBER)
                .flatMap(pattern -> pattern.matcher(description).results())
                .filter(match -> isValue(group(match), List.of()))
                .forEach(match -> cases.putIfAbsent(Cases.condition(ahead(description, match.start())), group(match)));
        return cases;
    }

    /** The text before a default; where a range of the same sentence stands between, the text before that range. */
    private static String ahead(String description, int end) {
        String before = description.substring(0, end);
        int from = SENTENCE_END
                .matcher(before)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        Matcher range = RANGE.matcher(before).region(from, end);
        return range.find() ? before.substring(0, range.start()) : before;
    }

    private static boolean isValue(String value, List<String> values) {
        return !value.contains(" ") || values.contains(value) || value.matches("[A-Z]\\w*(?: [A-Z0-9][\\w.]*)*");
    }

    private static String group(MatchResult match) {
        int group = 1;
        while (match.group(group) == null) {
            group++;
        }
        return match.group(group);
    }
}
