package ecsconformance.cli;

import ecsconformance.report.Outline;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The streams on which the commands print.
 *
 * @param interactive whether a person watches: progress is shown to nobody else
 * @param colour      whether colours are wanted: never with NO_COLOR set
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour) {

    static Terminal ofProcess(Map<String, String> environment) {
        boolean interactive = System.console() != null && !"dumb".equals(environment.get("TERM"));
        boolean colour = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                interactive,
                colour);
    }

    /** Prints a text: broken between words where a person watches, in one line for a program that reads lines. */
    void line(String text, int width) {
        if (!interactive) {
            out.println(text);
            return;
        }
        Outline outline = new Outline(false, width);
        outline.paragraph(text);
        out.print(outline.text());
    }

    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }
}
