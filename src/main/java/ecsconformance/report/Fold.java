package ecsconformance.report;

import java.util.ArrayList;
import java.util.List;

/** Folds a text between its words, or inside a word that is too long for a line. */
final class Fold {

    private static final String CUT = "…";

    private Fold() {}

    /** At least one line, the first no longer than {@code first}, the others than {@code others}; the last one says that more was cut. */
    static List<String> of(String text, int first, int others, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lines.size() < most) {
            int room = Math.max(10, lines.isEmpty() ? first : others);
            if (rest.length() <= room) {
                lines.add(rest);
                return lines;
            }
            boolean last = lines.size() == most - 1;
            int end = last ? room - CUT.length() : end(rest, room);
            lines.add(rest.substring(0, whole(rest, end)).stripTrailing() + (last ? CUT : ""));
            rest = rest.substring(whole(rest, end)).stripLeading();
        }
        return lines;
    }

    private static int end(String text, int room) {
        int blank = text.lastIndexOf(' ', room);
        return blank > room / 3 ? blank : room;
    }

    /** Never between the two halves of a character. */
    private static int whole(String text, int end) {
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
