package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A page taken apart by lines: its headings, its fenced blocks, its tables, and the prose between them. A cell may hold
 * blank lines and lists, which no Markdown table may, so tables are taken out before a parser sees the rest.
 */
final class Layout {

    private static final Pattern ROW = Pattern.compile("(?i)\\||<t[dhr]\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    /** A table in HTML, behind another tag or text on its line, but not in a cell or in code. */
    private static final Pattern HTML_TABLE = Pattern.compile("(?i)[^|`]*<table\\b.*");

    private static final Pattern TABLE_TAG = Pattern.compile("(?i)</?table\\b");

    /** A heading and the part of the page that it begins. */
    record Heading(int line, String title, Section section) {}

    private final List<String> lines;
    private final RowLines rowLines;
    final List<Heading> headings = new ArrayList<>();
    private final NavigableMap<Integer, Section> sections = new TreeMap<>();
    final List<Example> fences = new ArrayList<>();
    final List<RawTable> tables = new ArrayList<>();
    /** The lines that stood where no row can be. */
    final List<Unplaced> strays = new ArrayList<>();

    private final String[] prose;
    private final Page.LineKind[] places;
    private Section section = Section.INTRODUCTION;
    private int sectionLevel = 1;

    Layout(List<String> lines) {
        List<String> usual = UsualForm.of(lines);
        this.lines = StackedRows.joined(FlatTables.barred(usual));
        this.rowLines = new RowLines(this.lines);
        this.prose = this.lines.toArray(String[]::new);
        this.places = new Page.LineKind[prose.length];
        Arrays.fill(places, Page.LineKind.EMPTY);
        int at = 0;
        while (at < lines.size()) {
            at = block(at);
        }
        for (int line = 0; line < prose.length; line++) {
            boolean seen = !usual.get(line).isBlank();
            if (this.lines.get(line).isBlank() && seen) {
                places[line] = Page.LineKind.ROW;
            }
            String text = ClauseText.normal(lines.get(line));
            if (text.contains("<!--") && !usual.get(line).contains("<!--")
                    || !seen && WORD.matcher(text).find()) {
                places[line] = seen ? places[line] : Page.LineKind.UNPLACED;
                strays.add(new Unplaced(line + 1, text, "a comment, which no reader of the page sees", false));
            }
        }
    }

    /** The page with every line that is not prose or a heading left blank, so that line numbers stay. */
    List<String> prose() {
        return List.of(prose);
    }

    /** The part of the page that a line belongs to; lines count from 1. */
    Section sectionOf(int line) {
        Map.Entry<Integer, Section> last = sections.floorEntry(line);
        return last == null ? Section.INTRODUCTION : last.getValue();
    }

    /** The place of each line. Prose and unplaced lines are still EMPTY here: only the parser tells them apart. */
    List<Page.LineKind> places() {
        return List.of(places);
    }

    private int block(int at) {
        String line = lines.get(at);
        if (Marks.isFence(line)) {
            return fence(at);
        }
        if (Marks.isHeading(line)) {
            heading(at);
            return at + 1;
        }
        if (HTML_TABLE.matcher(line).matches()) {
            return htmlTable(at);
        }
        if (beginsTable(at)) {
            return table(at);
        }
        if (Pipes.isBar(line)) {
            prose[at] = "";
        }
        return at + 1;
    }

    private boolean beginsTable(int at) {
        String line = lines.get(at);
        boolean headed = (line.indexOf('|') >= 0 || Pipes.isDrawnWide(line))
                && at + 1 < lines.size()
                && Pipes.isDelimiter(lines.get(at + 1));
        return headed || Pipes.beginsRow(line);
    }

    private void heading(int at) {
        Marks.Title title = Marks.title(lines.get(at));
        Section known = title.level() == 1 && headings.isEmpty() ? Section.INTRODUCTION : Section.of(title.text());
        if (known != Section.OTHER || title.level() <= sectionLevel) {
            section = known;
            sectionLevel = title.level();
        }
        headings.add(new Heading(at + 1, title.text(), section));
        sections.put(at + 1, section);
        places[at] = Page.LineKind.HEADING;
        if (ROW.matcher(lines.get(at)).find()) {
            strays.add(stray(at, "a heading with a row of a table in it"));
        }
    }

    /** A fence that nobody closes ends where a known part of the page begins. */
    private int fence(int at) {
        String mark = lines.get(at).strip().substring(0, 3);
        blank(at, at + 1, Page.LineKind.FENCE);
        if (Marks.isMoreThanFence(lines.get(at))) {
            strays.add(stray(at, "text behind the mark of a fence"));
        }
        List<String> content = new ArrayList<>();
        int next = at + 1;
        boolean closed = false;
        while (next < lines.size() && !closed && !beginsPart(next)) {
            closed = Marks.closesFence(lines.get(next), mark);
            if (!closed) {
                content.add(lines.get(next));
                if (Pipes.looksLikeRow(UsualForm.unquoted(lines.get(next)))) {
                    strays.add(stray(next, "a row of a table inside of a fenced block"));
                }
            }
            blank(next, next + 1, Page.LineKind.FENCE);
            next++;
        }
        String text = String.join("\n", content);
        fences.add(new Example(at + 2, section.hasExamples() ? Example.kind(text) : Example.Kind.OTHER, text));
        return next;
    }

    private boolean beginsPart(int at) {
        return Marks.isPart(lines.get(at));
    }

    private int htmlTable(int at) {
        int next = at;
        int open = 0;
        while (next < lines.size() && (next == at || open > 0) && !beginsPart(next)) {
            open += TABLE_TAG
                    .matcher(lines.get(next))
                    .results()
                    .mapToInt(tag -> tag.group().startsWith("</") ? -1 : 1)
                    .sum();
            blank(next, next + 1, Page.LineKind.ROW);
            next++;
        }
        HtmlTable html = HtmlTable.of(lines.subList(at, next), at + 1);
        html.table(section).ifPresent(tables::add);
        strays.addAll(html.strays());
        return next;
    }

    private int table(int at) {
        boolean headed = at + 1 < lines.size() && Pipes.isDelimiter(lines.get(at + 1));
        boolean barred = Pipes.beginsRow(lines.get(at))
                || headed
                        && (lines.get(at + 1).strip().startsWith("|")
                                || at + 2 < lines.size() && Pipes.beginsRow(lines.get(at + 2)));
        List<String> header = headed ? Pipes.cells(Pipes.drawn(lines.get(at)), 0) : List.of();
        if (headed && Pipes.isDrawnWide(lines.get(at))) {
            strays.add(new Unplaced(
                    at + 1, ClauseText.normal(lines.get(at)), "bars of full width in the titles of a table", true));
        }
        List<Row> rows = new ArrayList<>();
        int next = headed ? at + 2 : at;
        blank(at, next, Page.LineKind.TITLES);
        int columns = header.size();
        while (next < lines.size()) {
            int begin = skip(next, barred);
            if (begin >= lines.size() || !rowLines.continues(begin, barred, begin > at, columns)) {
                break;
            }
            int end = Pipes.isDelimiter(lines.get(begin)) ? begin + 1 : rowLines.end(begin, columns);
            if (!Pipes.isDelimiter(lines.get(begin))) {
                rows.add(rowLines.row(begin, end, columns));
            }
            blank(begin, end, Page.LineKind.ROW);
            next = end;
        }
        tables.add(new RawTable(at + 1, section, header, rows));
        if (barred && !rows.isEmpty()) {
            strays.addAll(rowLines.behindOpenRow(next));
        }
        return Math.max(next, at + 1);
    }

    /** Past blank lines and lone bars; a table without bars at its sides ends at a blank line. */
    private int skip(int from, boolean barred) {
        int next = from;
        while (next < lines.size()
                && (Pipes.isBar(lines.get(next)) || (barred && lines.get(next).isBlank()))) {
            prose[next] = "";
            next++;
        }
        return next;
    }

    private void blank(int from, int to, Page.LineKind place) {
        for (int line = from; line < to; line++) {
            places[line] = prose[line].isBlank() && place != Page.LineKind.FENCE ? Page.LineKind.EMPTY : place;
            prose[line] = "";
        }
    }

    private Unplaced stray(int at, String reason) {
        return new Unplaced(at + 1, ClauseText.normal(lines.get(at)), reason, false);
    }
}
