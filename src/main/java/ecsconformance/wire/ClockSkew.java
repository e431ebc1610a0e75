package ecsconformance.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Measures how far the endpoint's clock is from the suite's, by the header Date of an answer, which knows whole seconds. */
public final class ClockSkew {

    private ClockSkew() {}

    /** Positive where the endpoint is ahead; empty where the answer has no readable Date. */
    public static Optional<Duration> of(Exchange exchange) {
        Instant middle = exchange.startedAt().plus(exchange.duration().dividedBy(2));
        return exchange.responseHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Date"))
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(ClockSkew::read)
                .map(date -> Duration.between(middle, date));
    }

    /** One sentence. */
    public static String words(Duration skew) {
        long seconds = Math.round(skew.toMillis() / 1000.0);
        if (Math.abs(seconds) <= 1) {
            return "the endpoint's clock and this one agree to a second";
        }
        return "the endpoint's clock is " + Math.abs(seconds) + " s " + (seconds > 0 ? "ahead of" : "behind")
                + " this one";
    }

    private static Optional<Instant> read(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
