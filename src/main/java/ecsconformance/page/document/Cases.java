package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import ecsconformance.contract.ParameterFacts.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ranges that a description gives, each with the case it holds in. */
final class Cases {

    /** The phrases of {@code page/cases.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("cases");

    private static final Pattern LENGTHS = Pattern.compile(PHRASES.get("LENGTHS"));
    private static final Pattern NUMBERS = PhrasePattern.of(PHRASES.get("NUMBERS"));
    private static final Pattern BARE = Pattern.compile(PHRASES.get("BARE"));
    private static final Pattern AFTER_CONDITION = PhrasePattern.of(PHRASES.get("AFTER_CONDITION"));
    private static final Pattern MEANT = PhrasePattern.of(PHRASES.get("MEANT"));
    private static final Pattern IN_CONDITION = PhrasePattern.of(PHRASES.get("IN_CONDITION"));
    private static final Pattern BRACKETED = Pattern.compile(PHRASES.get("BRACKETED"));
    private static final Pattern SINGLE = PhrasePattern.of(PHRASES.get("SINGLE"));
    private static final Pattern ALONE = Pattern.compile(PHRASES.get("ALONE"));
    private static final Pattern BEHIND = Pattern.compile(PHRASES.get("BEHIND"));
    private static final Pattern BEHIND_IN_ITEM = Pattern.compile(PHRASES.get("BEHIND_IN_ITEM"));

    /** A range, whether it is of a length, and where it stands. */
    private record Found(Range range, boolean length, int start, int end) {}

    /** Farther in front of a range no condition of it begins. */
    private static final int FAR = 120;

    private final List<Found> found = new ArrayList<>();
    private final String text;

    Cases(String text) {
        this.text = text;
        LENGTHS.matcher(text).results().forEach(match -> add(match, true));
        String rest = blank(IN_CONDITION, blank(LENGTHS, text));
        NUMBERS.matcher(rest)
                .results()
                .filter(match ->
                        !MEANT.matcher(rest.substring(0, match.start())).find())
                .forEach(match -> add(match, false));
        int first = found.stream()
                .filter(it -> !it.length())
                .mapToInt(Found::start)
                .min()
                .orElse(-1);
        BARE.matcher(rest)
                .results()
                .filter(match -> found.stream()
                        .noneMatch(it -> !it.length() && it.start() <= match.start() && match.start() < it.end()))
                .filter(match -> first >= 0
                                && match.start() > first
                                && !MEANT.matcher(rest.substring(0, match.start()))
                                        .find()
                        || AFTER_CONDITION
                                .matcher(rest.substring(Math.max(0, match.start() - FAR), match.start()))
                                .find())
                .toList()
                .forEach(match -> add(match, false));
        BRACKETED
                .matcher(rest)
                .results()
                .filter(match -> found.stream().noneMatch(it -> it.start() == match.start(1)))
                .toList()
                .forEach(match -> add(match, false));
        if (found.stream().anyMatch(it -> !it.length())) {
            SINGLE.matcher(rest)
                    .results()
                    .filter(match -> match.group(1) != null || follows(match))
                    .forEach(match -> {
                        long value = Long.parseLong(rest.substring(start(match), match.end()));
                        Range alone = new Range(OptionalLong.of(value), OptionalLong.of(value));
                        found.add(new Found(alone, false, start(match), match.end()));
                    });
        }
        found.sort(Comparator.comparingInt(Found::start));
    }

    /** A number behind another one belongs to the range only where nothing else stands between. */
    private boolean follows(MatchResult match) {
        int behind = text.substring(0, match.start()).stripTrailing().length();
        return found.stream().anyMatch(it -> it.end() >= behind && it.end() <= match.start());
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(match -> " ".repeat(match.group().length()));
    }

    private void add(MatchResult match, boolean length) {
        StatedLimits.range(match).ifPresent(range -> found.add(new Found(range, length, start(match), match.end())));
    }

    /** The place at which the figures begin, behind the label. */
    private static int start(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.start(i);
            }
        }
        return match.start();
    }

    /** The range from the lowest bound of all to the highest; empty where none was found. */
    Optional<Range> span(boolean length) {
        List<Range> ranges = found.stream()
                .filter(it -> it.length() == length)
                .map(Found::range)
                .toList();
        Range span = new Range(
                ranges.stream().flatMapToLong(it -> it.from().stream()).min(),
                ranges.stream().flatMapToLong(it -> it.to().stream()).max());
        return Optional.of(span).filter(it -> !ranges.isEmpty());
    }

    /** Whether items of a list are cases, each with its own range, and no values. */
    boolean inItems(Pattern names) {
        List<String> items = CellText.items(text);
        List<String> ranges = items.stream()
                .filter(item -> BARE.matcher(item).find() || names.matcher(item).find())
                .toList();
        long alone = items.stream()
                .filter(item -> !ranges.contains(item) && ALONE.matcher(item).find())
                .count();
        return items.size() > 1 && !ranges.isEmpty() && (ranges.size() + alone) * 2 > items.size();
    }

    /**
     * Each case, where there is more than one.
     *
     * @param names ranges of names
     */
    List<ConditionalFacts> all(List<MatchResult> names) {
        Set<Range> values =
                found.stream().filter(it -> !it.length()).map(Found::range).collect(Collectors.toSet());
        Set<Range> lengths =
                found.stream().filter(Found::length).map(Found::range).collect(Collectors.toSet());
        List<ConditionalFacts> cases = found.stream()
                .filter(one -> (one.length() ? lengths : values).size() > 1)
                .map(this::fact)
                .toList();
        Set<ConditionalFacts> told = new LinkedHashSet<>(cases);
        told.removeIf(one -> one.condition().isEmpty()
                && cases.stream()
                        .anyMatch(other -> !other.condition().isEmpty()
                                && other.value().equals(one.value())
                                && other.length().equals(one.length())));
        if (names.stream().map(Cases::names).distinct().count() > 1) {
            int from = 0;
            for (MatchResult match : names) {
                told.add(ConditionalFacts.ofNames(CaseCondition.in(text.substring(from, match.start())), names(match)));
                from = match.end();
            }
        }
        return List.copyOf(told);
    }

    /** Each range of values with its case, even where there is one alone. */
    List<ConditionalFacts> each() {
        return found.stream().filter(one -> !one.length()).map(this::fact).toList();
    }

    private ConditionalFacts fact(Found one) {
        Optional<Range> range = Optional.of(one.range());
        return new ConditionalFacts(
                condition(one),
                one.length() ? Optional.empty() : range,
                one.length() ? range : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A range of names in words. */
    static String names(MatchResult range) {
        return range.group(1) + "\u2013" + range.group(2);
    }

    /** The condition in front of the range, or in brackets behind it, or behind the range that an item begins with. */
    private String condition(Found one) {
        boolean next = found.stream()
                .anyMatch(it -> it.end() <= one.start()
                        && text.substring(it.end(), one.start()).matches("(?:[\\s、，,和或]|and|or)*+"));
        String before = next ? "" : CaseCondition.in(text.substring(0, one.start()));
        boolean item = text.substring(0, one.start()).matches("(?s)(?:.*\\n)?- ");
        return Stream.of(BEHIND, BEHIND_IN_ITEM)
                .filter(pattern -> before.isEmpty() && (item || pattern == BEHIND))
                .map(pattern -> pattern.matcher(text).region(one.end(), text.length()))
                .filter(Matcher::lookingAt)
                .map(behind -> CaseCondition.bare(behind.group(1)))
                .findFirst()
                .orElse(before);
    }
}
