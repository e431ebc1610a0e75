package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import java.util.Comparator;
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

    /** The phrases of {@code page/default-value.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("default-value");

    private static final Pattern EMPTY = Pattern.compile(PHRASES.get("EMPTY"));
    private static final Pattern NUMBER = PhrasePattern.of(PHRASES.get("NUMBER"));
    private static final Pattern WORD = Pattern.compile(PHRASES.get("WORD"), Pattern.MULTILINE);
    private static final Pattern MARKED = PhrasePattern.of(PHRASES.get("MARKED"));
    private static final Pattern OWNER = Pattern.compile(PHRASES.get("OWNER"));
    private static final Pattern OF_A_CASE = PhrasePattern.of(PHRASES.get("OF_A_CASE"));
    private static final Pattern ITEM_CASE = PhrasePattern.of(PHRASES.get("ITEM_CASE"));
    private static final Pattern SENTENCE_END = Pattern.compile(PHRASES.get("SENTENCE_END"));
    private static final Pattern RANGE = Pattern.compile(PHRASES.get("RANGE"));

    private DefaultValue() {}

    /** A default and its condition, which is empty where it holds always. */
    private record Told(String condition, String value, boolean always) {}

    /** @param values that the row lists: a default of several words is one of them, or is written as a name is */
    static Optional<String> in(String description, List<String> values) {
        if (EMPTY.matcher(description).find()) {
            return Optional.of("");
        }
        List<Told> all = told(description, values);
        List<String> always = values(all.stream().filter(Told::always));
        List<String> alone = values(all.stream().filter(it -> it.condition().isEmpty()));
        return Stream.of(always, alone)
                .filter(it -> it.size() == 1)
                .map(it -> it.get(0))
                .findFirst();
    }

    /** Defaults that differ from case to case, or that hold in one case only. */
    static List<ConditionalFacts> byCase(String description, List<String> values) {
        List<Told> all = told(description, values);
        if (values(all.stream()).size() < 2 && all.stream().allMatch(Told::always)) {
            return List.of();
        }
        return all.stream()
                .map(it -> ConditionalFacts.ofDefault(it.condition(), it.value()))
                .distinct()
                .toList();
    }

    private static List<String> values(Stream<Told> told) {
        return told.map(Told::value).distinct().toList();
    }

    /** A mark tells nothing where a sentence names the default, and neither do two marks of different values. */
    private static List<Told> told(String description, List<String> values) {
        List<Told> named = told(description, values, Stream.of(WORD, NUMBER));
        List<Told> marked = named.isEmpty() ? told(description, values, Stream.of(MARKED)) : List.of();
        return marked.stream().allMatch(Told::always) && values(marked.stream()).size() > 1 || !named.isEmpty()
                ? named
                : marked;
    }

    private static List<Told> told(String description, List<String> values, Stream<Pattern> patterns) {
        return patterns.flatMap(pattern -> pattern.matcher(description).results())
                .sorted(Comparator.comparingInt(MatchResult::start))
                .filter(match -> isValue(value(match), values))
                .map(match -> {
                    String ahead = ahead(description, match.start());
                    String sentence = ahead.substring(sentence(ahead));
                    String condition = PhrasePattern.found(OWNER, match.group())
                            .findFirst()
                            .orElseGet(() -> CaseCondition.in(ahead));
                    String item = itemCase(description, match.start());
                    if (!item.isEmpty() && !item.equals(value(match)) && !values.contains(value(match))) {
                        return new Told(condition.isEmpty() ? item : condition, value(match), false);
                    }
                    return new Told(
                            condition,
                            value(match),
                            condition.isEmpty()
                                    || !condition.equals(CaseCondition.OTHERS)
                                            && !OF_A_CASE.matcher(sentence).find());
                })
                .toList();
    }

    /** The case of the item that a default stands in; empty where it stands in none. */
    private static String itemCase(String text, int at) {
        String item = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        Matcher begins = ITEM_CASE.matcher(item);
        return !begins.lookingAt()
                ? ""
                : begins.group(1) == null
                        ? begins.group(2)
                        : OF_A_CASE.matcher(item).find() ? CaseCondition.bare(begins.group(1)) : "";
    }

    /** Where the last sentence of a text begins. */
    private static int sentence(String text) {
        return SENTENCE_END
                .matcher(text)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
    }

    /** The text before a default; where a range of the same sentence stands between, the text before that range. */
    private static String ahead(String description, int end) {
        String before = description.substring(0, end);
        Matcher range = RANGE.matcher(before).region(sentence(before), end);
        return range.find() ? before.substring(0, range.start()) : before;
    }

    private static boolean isValue(String value, List<String> values) {
        return !value.contains(" ") || values.contains(value) || value.matches("[A-Z]\\w*(?: [A-Z0-9][\\w.]*)*");
    }

    private static String value(MatchResult match) {
        return PhrasePattern.groups(match).findFirst().orElse("").replaceFirst("[.]$", "");
    }
}
