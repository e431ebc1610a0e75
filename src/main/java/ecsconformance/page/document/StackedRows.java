package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables that were written with each cell on a line of its own, header included; the last one ends with a bar, or a lone bar
 * is behind it. Each row is put on the line of its first cell, as every other table has it, so that line numbers stay.
 */
final class StackedRows {

    private static final Pattern CELL =
            Pattern.compile("\\s*\\|(?!\\s*:?-{2,})(?=\\s*\\S)(?:[^|\\\\]++|\\\\.)*+[|\\\\]?\\s*");

    private final List<String> lines;
    private boolean lone;

    private StackedRows(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    static List<String> joined(List<String> lines) {
        StackedRows page = new StackedRows(lines);
        for (int at = 0; at < lines.size(); at++) {
            page.lone = true;
            if (page.isCell(at) && !page.table(at)) {
                page.lone = false;
                page.table(at);
            }
        }
        return List.copyOf(page.lines);
    }

    private boolean table(int header) {
        int bar = bar(header);
        int columns = cells(header, bar).size();
        if (columns < 2
                || bar + 1 >= lines.size()
                || !Pipes.isDelimiter(lines.get(bar + 1))
                || Pipes.cells(lines.get(bar + 1), 0).size() != columns) {
            return false;
        }
        join(header, bar);
        int row = bar + 2;
        while (isCell(row) && cells(row, bar(row)).size() == columns) {
            int end = bar(row);
            join(row, end);
            row = end + 1;
            while (row < lines.size() && lines.get(row).isBlank()) {
                row++;
            }
        }
        // The delimiter belongs right below the titles.
        lines.set(header + 1, lines.set(bar + 1, ""));
        return true;
    }

    private boolean isCell(int at) {
        return at < lines.size() && CELL.matcher(lines.get(at)).matches();
    }

    private boolean isEnd(String line) {
        return Pipes.isBar(line)
                || !lone && line.strip().endsWith("|") && !line.strip().endsWith("\\|");
    }

    /** The bar that ends the row, or the end of the page. */
    private int bar(int from) {
        int at = from;
        while (at < lines.size() && !isEnd(lines.get(at)) && !Marks.isHeading(lines.get(at))) {
            at++;
        }
        return at < lines.size() && isEnd(lines.get(at)) ? at : lines.size();
    }

    /** Of the lines up to the bar; none where a line has more bars than the one it begins with. */
    private List<String> cells(int from, int bar) {
        List<String> cells = new ArrayList<>();
        for (int at = from; bar < lines.size() && at <= bar; at++) {
            String text =
                    at < bar ? lines.get(at).strip() : lines.get(at).strip().replaceFirst("\\|$", "");
            if (isCell(at)) {
                cells.add(text);
            } else if (text.indexOf('|') >= 0) {
                return List.of();
            } else if (!text.isEmpty()) {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1) + " " + text);
            }
        }
        return cells;
    }

    private void join(int from, int bar) {
        String row = String.join("", cells(from, bar)) + "|";
        for (int at = from; at <= bar; at++) {
            lines.set(at, "");
        }
        lines.set(from, row);
    }
}
