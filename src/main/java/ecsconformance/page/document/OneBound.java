package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts.Range;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The highest or the lowest value, each told alone: "at least 5", "greater than 0", "a positive integer". */
final class OneBound {

    /** The phrases of {@code page/one-bound.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("one-bound");

    private static final Pattern LOWEST = PhrasePattern.of(PHRASES.get("LOWEST"));
    private static final Pattern ABOVE = PhrasePattern.of(PHRASES.get("ABOVE"));
    private static final Pattern HIGHEST = PhrasePattern.of(PHRASES.get("HIGHEST"));
    private static final Pattern BELOW = PhrasePattern.of(PHRASES.get("BELOW"));
    private static final Pattern POSITIVE = PhrasePattern.of(PHRASES.get("POSITIVE"));
    private static final Pattern NATURAL = PhrasePattern.of(PHRASES.get("NATURAL"));
    private static final Pattern CASE = PhrasePattern.of(PHRASES.get("CASE"));
    private static final Pattern COMPUTED = PhrasePattern.of(PHRASES.get("COMPUTED"));
    private static final Pattern OF_A_FILE = PhrasePattern.of(PHRASES.get("OF_A_FILE"));

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
