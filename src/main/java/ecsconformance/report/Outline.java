package ecsconformance.report;

import java.util.ArrayList;
import java.util.List;

/** Gathers the lines of a terminal's summary, none of them wider than the terminal: headlines, and labelled rows in one column. */
public final class Outline {

    private static final int MOST_LINES = 4;
    static final String ROW_INDENT = " ".repeat(14);

    private final StringBuilder text = new StringBuilder();
    private final boolean colours;
    private final int width;

    public Outline(boolean colours, int width) {
        this.colours = colours;
        this.width = width;
    }

    /** A word in colour and what it is about, folded below it where that is long. */
    public void headline(Colour colour, String word, String rest) {
        headline(colour, word, rest, MOST_LINES);
    }

    /** The same in at most so many lines. */
    void headline(Colour colour, String word, String rest, int most) {
        List<String> lines = Fold.of(rest, width - TextWidth.of(word) - 2, width - 4, most);
        line(colour.paint(word, colours) + "  " + lines.get(0));
        lines.stream().skip(1).forEach(it -> line("    " + it));
    }

    public void row(String label, String value) {
        folded(label, value, MOST_LINES);
    }

    /** The value in at most so many lines. */
    void folded(String label, String value, int most) {
        int room = width - ROW_INDENT.length();
        List<String> lines = Fold.of(PlainText.of(value), room, room, most);
        line(labelled(label) + lines.get(0));
        lines.stream().skip(1).forEach(it -> line(ROW_INDENT + it));
    }

    /** A value to copy: never folded. */
    public void row(String label, String value, int length) {
        line(labelled(label) + PlainText.of(value, length));
    }

    private static String labelled(String label) {
        return "  " + TextWidth.padded(label, ROW_INDENT.length() - 4) + "  ";
    }

    /** The words separated by spaces, in as many indented lines as they need. */
    public void wrapped(List<String> words) {
        StringBuilder current = new StringBuilder("  ");
        for (String word : words) {
            for (String part : Fold.of(PlainText.of(word), width - 2, width - 2, Integer.MAX_VALUE)) {
                if (current.length() > 2 && TextWidth.of(current + part) > width) {
                    line(current.toString().stripTrailing());
                    current = new StringBuilder("  ");
                }
                current.append(part).append("  ");
            }
        }
        line(current.toString().stripTrailing());
    }

    /** Words of no label, folded where they are long. */
    void wide(String words) {
        Fold.of(words, width, width, MOST_LINES).forEach(this::line);
    }

    /** Words of no label, folded where they are long, the lines after the first indented. */
    public void paragraph(String words) {
        Fold.of(words, width, width - 4, Integer.MAX_VALUE).stream()
                .reduce((first, next) -> first + "\n    " + next)
                .ifPresent(this::line);
    }

    public void gap() {
        text.append('\n');
    }

    public void line(String line) {
        text.append(line).append('\n');
    }

    /** An empty one for the same terminal. */
    Outline another() {
        return new Outline(colours, width);
    }

    void add(Outline more) {
        text.append(more.text);
    }

    int lines() {
        return (int) text.chars().filter(it -> it == '\n').count();
    }

    public String text() {
        return text.toString();
    }

    /** Folds a text between its words, or inside a word that is too long for a line. Lengths are columns of a terminal. */
    static final class Fold {

        private static final String CUT = "…";

        private Fold() {}

        /** At least one line, the first no longer than {@code first}, the others than {@code others}; the last one says that more was cut. */
        static List<String> of(String text, int first, int others, int most) {
            List<String> lines = new ArrayList<>();
            String rest = text;
            while (lines.size() < most) {
                int room = Math.max(10, lines.isEmpty() ? first : others);
                if (TextWidth.of(rest) <= room) {
                    lines.add(rest);
                    return lines;
                }
                boolean last = lines.size() == most - 1;
                int end = last ? TextWidth.end(rest, room - CUT.length()) : end(rest, room);
                lines.add(rest.substring(0, end).stripTrailing() + (last ? CUT : ""));
                rest = rest.substring(end).stripLeading();
            }
            return lines;
        }

        private static int end(String text, int room) {
            int end = TextWidth.end(text, room);
            int blank = text.lastIndexOf(' ', end);
            return blank > end / 3 ? blank : end;
        }
    }
}
