package ecsconformance.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the exchange that shows a failure. A scenario may look up what a request has left before it judges the answer of
 * that request, so the last exchange need not be the one that failed.
 */
public final class JudgedExchange {

    /** The beginnings of an actual outcome that is an answer, and no fact of a look-up. */
    private static final Pattern ANSWER = Pattern.compile(
            "(?:(?:success|refused with|unreadable answer with status) (\\d+)|accepted, |format |root element "
                    + "|an? \\w+ without|several answers).*",
            Pattern.DOTALL);

    /** The code of a refusal, or the id of an image. */
    private static final Pattern WORD =
            Pattern.compile("(?:refused with \\d+|success \\d+ with ImageId) ([^\\s:,]+).*", Pattern.DOTALL);

    private JudgedExchange() {}

    /**
     * Of the exchanges of a scenario the one whose answer is the actual outcome; the last one where the outcome is what a
     * look-up showed, or where none fits.
     *
     * @param actual the outcome in words
     * @param sent   in the order of sending
     */
    public static Optional<RecordedExchange> of(Optional<String> actual, List<RecordedExchange> sent) {
        Matcher answer = ANSWER.matcher(actual.orElse(""));
        if (!answer.matches()) {
            return last(sent, it -> true);
        }
        Matcher word = WORD.matcher(actual.orElse(""));
        String named = word.matches() ? word.group(1) : "";
        Predicate<RecordedExchange> changes = it -> !it.isLookUp();
        Predicate<RecordedExchange> status =
                it -> answer.group(1) == null || answer.group(1).equals(Integer.toString(it.status()));
        Predicate<RecordedExchange> says = it -> it.body().contains(named);
        return Stream.of(changes.and(status).and(says), changes.and(status), status.and(says), changes, status.or(says))
                .flatMap(fits -> last(sent, fits).stream())
                .findFirst()
                .or(() -> last(sent, it -> true));
    }

    private static Optional<RecordedExchange> last(List<RecordedExchange> sent, Predicate<RecordedExchange> fits) {
        return sent.stream().filter(fits).reduce((before, after) -> after);
    }
}
