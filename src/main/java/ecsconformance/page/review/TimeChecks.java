package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the form of times, and how long the time from a start to an end may be. */
final class TimeChecks {

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");
    private static final Map<String, Integer> SECONDS = Map.of(
            "second",
            1,
            "minute",
            60,
            "hour",
            3_600,
            "day",
            86_400,
            "week",
            604_800,
            "month",
            2_592_000,
            "year",
            31_536_000);

    private static final Pattern FORMAT = Pattern.compile(
            "[yY]{4}([-/]?)MM\\1[dD]{2}(?:['\u2019]?[T ]?['\u2019]?[hH]{2}:?mm(?::?ss(?:[.]SSS)?)?(?:['\u2019]?Z['\u2019]?)?)?(?![\\w:])");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}([-/]?)[01]\\d\\1[0-3]\\d(?:[T ]?[012]\\d(?::?[0-5]\\d){1,2}(?:[.]\\d{3})?Z?)?");

    private TimeChecks() {}

    /** A sentence that says how long the time from a start to an end may be, in seconds. */
    private record Span(Subject.SentenceAt sentence, long seconds, String words) {}

    /** The reason why an example is a time in another form than a text gives. */
    static Optional<String> otherForm(String text, String value) {
        List<String> formats = FORMAT.matcher(text)
                .results()
                .map(it -> it.group().replaceAll("['\u2019]", ""))
                .distinct()
                .toList();
        return formats.isEmpty()
                        || !TIME.matcher(value).matches()
                        || formats.stream().anyMatch(it -> value.matches(expression(it)))
                ? Optional.empty()
                : Optional.of("is not in the format " + String.join(", ", formats));
    }

    private static String expression(String format) {
        return format.replace(".", "[.]").replaceAll("[yYMdDhHmsS]", "\\\\d").replace("Z", "(?:Z|[+-]\\d\\d:?\\d\\d)");
    }

    static boolean isSpan(Subject.SentenceAt sentence) {
        String ends = sentence.isOfRow() ? sentence.parameter() + " " : "";
        return PHRASES.get("span").matcher(sentence.text()).find()
                && PHRASES.get("span of ends").matcher(ends + sentence.text()).find();
    }

    /** Finds sentences that give different limits of the time from a start to an end. */
    static Stream<Finding> spansDiffer(Subject subject) {
        List<Span> spans = Stream.concat(
                        subject.sentences().stream(), subject.errors().stream().flatMap(Subject::sentencesOfMessage))
                .filter(it -> isSpan(it)
                        && !it.hasCondition()
                        && !PHRASES.get("advice").matcher(it.text()).find())
                .flatMap(it -> longest(it).stream())
                .toList();
        return spans.stream()
                .filter(it -> it.seconds() != spans.get(0).seconds())
                .limit(1)
                .map(other -> Finding.told(
                        "spans-differ",
                        List.of(
                                spans.get(0).sentence().place(),
                                other.sentence().place()),
                        spans.get(0).words(),
                        other.words()));
    }

    private static Optional<Span> longest(Subject.SentenceAt sentence) {
        List<String> limits = sentence.place().isError()
                ? List.of("at most so long", "longer than that")
                : List.of("at most so long");
        return limits.stream()
                .map(it -> PhrasePattern.found(PHRASES.get(it), sentence.text()).toList())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .flatMap(it -> Optional.ofNullable(
                                SECONDS.get(Sayings.unit(it.get(1).replace("秒钟", "秒"))))
                        .filter(unit -> it.size() == 2 && it.get(0).length() < 10)
                        .map(unit ->
                                new Span(sentence, Long.parseLong(it.get(0)) * unit, it.get(0) + " " + it.get(1))));
    }
}
