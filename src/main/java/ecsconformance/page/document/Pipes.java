package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of tables that are drawn with vertical bars. */
final class Pipes {

    private static final Pattern DELIMITER = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");

    /** The first cell of a row: a name, a status or a code. */
    private static final Pattern BARE_NAME =
            Pattern.compile("[\\s`*\\u2514\\u251C\\u2500]*[A-Za-z0-9][\\w.\\\\-]*[\\s`*]*");

    private static final int LONGEST_DELIMITER = 2_000;
    private static final char WIDE_BAR = '\uFF5C';

    private Pipes() {}

    /** The line below a header: {@code |---|:--|}. */
    static boolean isDelimiter(String line) {
        return line.indexOf('|') >= 0
                && line.length() < LONGEST_DELIMITER
                && DELIMITER.matcher(line).matches();
    }

    /** A line that begins a row: a bar with something behind it. */
    static boolean beginsRow(String line) {
        String text = line.strip();
        return text.startsWith("|") && !isBar(text);
    }

    /** Bars that are borders, as far as one line can tell. */
    static int bars(String line) {
        return split(line, true).size()
                - 1
                + (line.strip().startsWith("|") ? 1 : 0)
                + (line.strip().length() > 1 && endsRow(line) ? 1 : 0);
    }

    /** Whether a line that lacks its first bar is a row all the same: as many cells as columns, a word in the first. */
    static boolean isBareRow(String line, int columns) {
        if (columns < 2 || line.indexOf('|') < 0 || line.strip().startsWith("|")) {
            return false;
        }
        List<String> cells = cells(line, columns);
        return cells.size() == columns && BARE_NAME.matcher(cells.get(0)).matches();
    }

    /** Whether the bars of a line are those of the Chinese keyboard, which no Markdown reader takes for borders. */
    static boolean isDrawnWide(String line) {
        return line.chars().filter(c -> c == WIDE_BAR).count() > 1;
    }

    /** The line with the bars that other titles are drawn with. */
    static String drawn(String titles) {
        return isDrawnWide(titles) ? titles.replace(WIDE_BAR, '|') : titles;
    }

    /** Whether a line where no row can be was one: a pipeline of commands has fewer bars. */
    static boolean looksLikeRow(String line) {
        return beginsRow(line) || bars(line) > 2 || isDrawnWide(line);
    }

    /** Nothing but bars: the end of a row whose last cell had several lines. */
    static boolean isBar(String line) {
        return line.strip().matches("\\|+");
    }

    static boolean endsRow(String line) {
        String text = line.strip();
        return text.endsWith("|") && !text.endsWith("\\|");
    }

    /** The cells of a whole row; where a bar inside of code makes them too many, it is no border. */
    static List<String> cells(String row, int expected) {
        List<String> cells = split(row, false);
        if (expected > 0 && cells.size() != expected && row.indexOf('`') >= 0) {
            List<String> others = split(row, true);
            return others.size() == expected ? others : cells;
        }
        return cells;
    }

    private static List<String> split(String row, boolean mindCode) {
        String text = row.strip();
        int from = text.startsWith("|") ? 1 : 0;
        int to = text.length() > from && endsRow(text) ? text.length() - 1 : text.length();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean code = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < to) {
                cell.append(c).append(text.charAt(++i));
            } else if (c == '|' && !(code && mindCode)) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                code ^= c == '`';
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
