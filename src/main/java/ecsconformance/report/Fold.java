package ecsconformance.report;

import java.util.ArrayList;
import java.util.List;

/** Folds a text between its words, or inside a word that is too long for a line. Lengths are columns of a terminal. */
final class Fold {

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
