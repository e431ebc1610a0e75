package ecsconformance.architecture.example.steps;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Goes by the machine's locale, charset and time zone. */
public final class DefaultLocale {

    private DefaultLocale() {}

    public static int use(PrintStream out, String text) {
        out.printf("%d", text.getBytes().length);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneId.systemDefault());
        return (String.format("%d", 1) + "%d".formatted(2) + text.toLowerCase() + day).length();
    }
}
