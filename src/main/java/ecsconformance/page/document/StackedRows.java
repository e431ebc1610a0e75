package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tables that were written with each cell on a line of its own, header included; a lone bar ends a row, or the bar behind its
 * last cell. Each row is put on the line of its first cell, as every other table has it, so that line numbers stay.
 */
final class StackedRows {

    private static final Pattern CELL =
            Pattern.compile("\\s*\\|(?!\\s*:?-{2,})(?=\\s*\\S)(?:[^|\\\\]++|\\\\.)*+[|\\\\]?\\s*");

    private final List<String> lines;

    private StackedRows(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    static List<String> joined(List<String> lines) {
        StackedRows page = new StackedRows(lines);
        for (int at = 0; at < lines.size(); at++) {
            if (page.isCell(at)) {
                page.table(at, page.lone(at));
            }
        }
        return List.copyOf(page.lines);
    }

    /** Whether lone bars end the rows of the table. */
    private boolean lone(int header) {
        int bar = end(header, true);
        return bar + 1 < lines.size() && Pipes.isDelimiter(lines.get(bar + 1));
    }

    private void table(int header, boolean lone) {
        int end = end(header, lone);
        int columns = cells(header, end).size();
        if (columns < 2
                || end + 1 >= lines.size()
                || !Pipes.isDelimiter(lines.get(end + 1))
                || Pipes.cells(lines.get(end + 1), 0).size() != columns) {
            return;
        }
        join(header, end);
        int row = end + 2;
        while (isCell(row) && cells(row, end(row, lone)).size() == columns) {
            int last = end(row, lone);
            join(row, last);
            row = last + 1;
            while (row < lines.size() && lines.get(row).isBlank()) {
                row++;
            }
        }
        // The delimiter belongs right below the titles.
        lines.set(header + 1, lines.set(end + 1, ""));
    }

    private boolean isCell(int at) {
        return at < lines.size() && CELL.matcher(lines.get(at)).matches();
    }

    /** The lone bar or the last cell, which ends the row; else the end of the page. */
    private int end(int from, boolean lone) {
        int at = from;
        while (at < lines.size() && !ends(at, lone) && !Marks.isHeading(lines.get(at))) {
            at++;
        }
        return at < lines.size() && ends(at, lone) ? at : lines.size();
    }

    private boolean ends(int at, boolean lone) {
        return lone ? Pipes.isBar(lines.get(at)) : lines.get(at).strip().matches(".*[^\\\\]\\|");
    }

    /** Of the lines of a row; none where a line has more bars than those of its cell. */
    private List<String> cells(int from, int end) {
        List<String> cells = new ArrayList<>();
        for (int at = from; end < lines.size() && at <= end; at++) {
            String text = lines.get(at).strip();
            if (at == end || isCell(at)) {
                text = text.replaceFirst("(?<=.)\\|$", "");
            }
            if (isCell(at)) {
                cells.add(text);
            } else if (text.indexOf('|') >= 0 && !Pipes.isBar(text)) {
                return List.of();
            } else if (!text.isEmpty() && !text.equals("|")) {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1) + " " + text);
            }
        }
        return cells;
    }

    /** The paragraphs of the last cell stay on their lines. */
    private void join(int from, int end) {
        int last = IntStream.rangeClosed(from, end).filter(this::isCell).max().orElse(end);
        boolean paragraphs = lines.subList(last + 1, end + 1).stream()
                .anyMatch(line -> !line.isBlank() && !line.strip().equals("|"));
        int to = paragraphs ? last : end;
        String row = String.join("", cells(from, to)) + (paragraphs ? "" : "|");
        for (int at = from; at <= to; at++) {
            lines.set(at, "");
        }
        lines.set(from, row);
    }
}
