package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a table's rows: a last cell may have several lines, and a first or last bar may be missing. */
final class RowLines {

    /** A cell longer than this is no cell: the bar that ends it is missing. */
    private static final int LONGEST_CELL = 300;

    private final List<String> lines;

    RowLines(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Whether a row, or a line below the titles, begins here. */
    boolean continues(int at, boolean barred, boolean inside, int columns) {
        boolean another = inside
                && at + 1 < lines.size()
                && Pipes.isDelimiter(lines.get(at + 1))
                && !Pipes.isDelimiter(lines.get(at))
                && Columns.of(Pipes.cells(lines.get(at), 0)).known() > 1;
        return !another
                && (barred
                        ? Pipes.beginsRow(lines.get(at)) || Pipes.isBareRow(lines.get(at), columns)
                        : lines.get(at).indexOf('|') >= 0);
    }

    /** The line after the last of a row. */
    int end(int begin, int columns) {
        String line = lines.get(begin);
        int cells = Pipes.cells(line, columns).size();
        boolean open = cells == columns - 1 && lastCellFollows(begin + 1);
        if (Pipes.endsRow(line) && !open && cells >= Math.min(columns, 2)) {
            return begin + 1;
        }
        int limit = Math.min(lines.size(), begin + LONGEST_CELL);
        boolean fenced = false;
        for (int next = begin + 1; next < limit; next++) {
            String text = lines.get(next);
            fenced ^= Marks.isFence(text);
            if (Marks.isHeading(text) && !isInCell(next, limit)) {
                break;
            }
            // Values with bars between them look like a row, but the cell that they are in ends below them.
            if (Pipes.beginsRow(text) || Pipes.isBareRow(text, columns) && !lastCellFollows(next + 1)) {
                if (!beginsTable(next)) {
                    return withoutBlanks(begin, next);
                }
                break;
            }
            if (Pipes.endsRow(text) && !fenced) {
                return next + 1;
            }
        }
        int next = begin + 1;
        while (next < limit
                && !lines.get(next).isBlank()
                && !beginsAnother(next)
                && !Pipes.isBareRow(lines.get(next), columns)) {
            next++;
        }
        return next;
    }

    /** Whether a line in bold stands in a cell: the row ends below it before another or a marked heading begins. */
    private boolean isInCell(int at, int limit) {
        for (int next = at; next < limit && !Marks.isMarkedHeading(lines.get(next)); next++) {
            if (Pipes.beginsRow(lines.get(next))) {
                return false;
            }
            if (Pipes.endsRow(lines.get(next))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lines up to the next row or heading end with a bar: the last cell begins below its row. */
    private boolean lastCellFollows(int from) {
        int next = from;
        while (next < lines.size() && !beginsAnother(next) && !Pipes.endsRow(lines.get(next))) {
            next++;
        }
        return next < lines.size() && !beginsAnother(next) && Pipes.bars(lines.get(next)) == 1;
    }

    /** Whether a table begins here, rather than the next row of the same one. */
    private boolean beginsTable(int at) {
        return at + 1 < lines.size() && Pipes.isDelimiter(lines.get(at + 1));
    }

    /** A row that nobody ended reaches to the next one. */
    private int withoutBlanks(int begin, int next) {
        int end = next;
        while (end > begin + 1 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    /** Text behind a row that nobody ended, up to the next part of the page: it may be the end of the last cell. */
    List<Unplaced> behindOpenRow(int from) {
        List<Unplaced> behind = new ArrayList<>();
        for (int at = from; at < lines.size() && !Pipes.endsRow(lines.get(from - 1)) && !beginsAnother(at); at++) {
            if (!lines.get(at).isBlank()) {
                behind.add(new Unplaced(
                        at + 1,
                        ClauseText.normal(lines.get(at)),
                        "text behind a row without its last bar, which may belong to the row",
                        true));
            }
        }
        return behind;
    }

    private boolean beginsAnother(int at) {
        String line = lines.get(at);
        return Marks.isHeading(line) || Marks.isFence(line) || Pipes.beginsRow(line);
    }

    Row row(int begin, int end, int columns) {
        return new Row(begin + 1, end, Pipes.cells(String.join("\n", lines.subList(begin, end)), columns));
    }
}
