package ecsconformance.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Figures in words. */
public final class Figures {

    private Figures() {}

    /** For example {@code 1 rule} and {@code 3 rules}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** For example {@code 2026-01-02 03:04 UTC}. */
    public static String minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString().replaceFirst("T(.....).*", " $1 UTC");
    }

    /** For example {@code 3.2 s} and {@code 12 min 5 s}. */
    public static String elapsed(Duration duration) {
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
