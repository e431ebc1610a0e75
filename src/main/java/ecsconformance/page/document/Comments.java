package ecsconformance.page.document;

import java.util.List;

/** Takes the comments out of the lines of a page: nobody who reads the page sees them. One that nobody closed is text. */
final class Comments {

    private static final String BEGIN = "<!--";
    private static final String END = "-->";

    private final int lastEnd;
    private boolean inside;

    Comments(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).contains(END)) {
            last--;
        }
        this.lastEnd = last;
    }

    /** A line without its comments; the lines come one after the other. */
    String seen(int at, String line) {
        StringBuilder seen = new StringBuilder();
        int from = 0;
        while (from < line.length()) {
            int mark = line.indexOf(inside ? END : BEGIN, from);
            boolean closed = inside || at < lastEnd || line.indexOf(END, Math.max(mark, 0)) >= 0;
            if (mark < 0 || !closed) {
                return inside
                        ? seen.toString()
                        : seen.append(line, from, line.length()).toString();
            }
            if (!inside) {
                seen.append(line, from, mark);
            }
            from = mark + (inside ? END : BEGIN).length();
            inside = !inside;
        }
        return seen.toString();
    }
}
