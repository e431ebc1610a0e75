package ecsconformance.report;

import java.util.List;
import java.util.Locale;

/** Gathers the lines of a terminal's summary: headlines, and below them labelled rows in one column. */
final class Outline {

    private static final int LINE_WIDTH = 100;

    private final StringBuilder text = new StringBuilder();
    private final boolean colours;

    Outline(boolean colours) {
        this.colours = colours;
    }

    void headline(Colour colour, String word, String rest) {
        line(colour.paint(word, colours) + "  " + rest);
    }

    void row(String label, String value) {
        row(label, value, PlainText.USUAL_LENGTH);
    }

    void row(String label, String value, int length) {
        line(String.format(Locale.ROOT, "  %-10s  %s", label, PlainText.of(value, length)));
    }

    /** The words separated by spaces, in as many indented lines as they need. */
    void wrapped(List<String> words) {
        StringBuilder current = new StringBuilder("  ");
        for (String word : words) {
            String plain = PlainText.of(word);
            if (current.length() > 2 && current.length() + plain.length() > LINE_WIDTH) {
                line(current.toString().stripTrailing());
                current = new StringBuilder("  ");
            }
            current.append(plain).append("  ");
        }
        line(current.toString().stripTrailing());
    }

    void gap() {
        text.append('\n');
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    String text() {
        return text.toString();
    }
}
