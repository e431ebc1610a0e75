package ecsconformance.page.document;

import ecsconformance.page.document.Columns.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tables whose borders were lost when a page was copied: each cell on a line of its own, the cells of a row on one line with
 * tabs between them, or the short cells of a row glued together. The titles tell the columns. Each row gets its bars back, on
 * the lines that it stands on, so that line numbers stay.
 */
final class FlatTables {

    private static final Pattern GAP = Pattern.compile("\\t+| {2,}|\\u3000+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]*");
    private static final String TYPE =
            "(?i:strings?|int(?:eger)?(?:32|64)?|long|boolean|float|double|number|map|struct|json|any|repeatlist"
                    + "|list(?:<\\w+>)?|array(?:\\s?<\\w+>| of \\w+)?|object ?(?:\\[\\])?)";
    private static final String ANSWER = "(?:是|否|[Yy]es|[Nn]o|[Tt]rue|[Ff]alse|必选|可选|必填|选填|Required|Optional)";
    private static final Pattern GLUED = Pattern.compile("([A-Za-z][\\w.-]*?)(" + TYPE + ")(" + ANSWER + ")?");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)[|]");
    private static final Set<Role> LONG = Set.of(Role.DESCRIPTION, Role.MEANING, Role.EXAMPLE);
    /** A line that says something, as an example value does not. */
    private static final Pattern TOLD = Pattern.compile("[-+*] .*|.*[。：:；;]|.*\\p{IsHan}.*[）)]|.*[a-z] .*[.]");

    /** The titles of a table and the line below them. */
    private record Titles(List<String> cells, int next) {}

    /** The short cells that a row begins with, and the line of the last one. */
    private record Lead(List<String> cells, int last) {}

    private final List<String> lines;

    private FlatTables(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    static List<String> barred(List<String> lines) {
        FlatTables page = new FlatTables(lines);
        boolean fenced = false;
        for (int at = 0; at < lines.size(); at++) {
            fenced ^= Marks.isFence(page.lines.get(at));
            Optional<Titles> titles = fenced ? Optional.empty() : page.titles(at);
            if (titles.isPresent()) {
                page.table(at, titles.get());
            }
        }
        return List.copyOf(page.lines);
    }

    /** Titles from here on: in gaps, glued, or a line each. */
    private Optional<Titles> titles(int at) {
        String line = lines.get(at).strip();
        if (line.isEmpty() || line.indexOf('|') >= 0 || line.length() > 80) {
            return Optional.empty();
        }
        List<String> cells = List.of(GAP.split(line));
        if (cells.size() == 1) {
            cells = ColumnTitles.glued(line);
        }
        int next = at + 1;
        if (cells.size() < 2) {
            cells = new ArrayList<>();
            for (next = at; next < lines.size() && (isBlank(next) || isTitle(next, cells)); next++) {
                if (!isBlank(next)) {
                    cells.add(lines.get(next).strip());
                }
            }
        }
        Columns columns = Columns.of(cells);
        boolean known = columns.known() == columns.size()
                && columns.size() > 2
                && (columns.isRequest() || columns.isFields() || columns.isErrors());
        return known ? Optional.of(new Titles(cells, next)) : Optional.empty();
    }

    /** A column has one title: the same word again is the name in the first row. */
    private boolean isTitle(int at, List<String> before) {
        List<String> cells = new ArrayList<>(before);
        cells.add(lines.get(at).strip());
        return Columns.of(cells).known() == cells.size();
    }

    private boolean isBlank(int at) {
        return lines.get(at).isBlank();
    }

    private void table(int at, Titles titles) {
        Columns columns = Columns.of(titles.cells());
        IntStream.range(at, titles.next()).forEach(line -> lines.set(line, ""));
        // A line in front of the titles that names a part of the page was its heading.
        int before = at - 1;
        while (before >= 0 && isBlank(before)) {
            before--;
        }
        if (before >= 0
                && !Marks.isHeading(lines.get(before))
                && Section.isTableTitle(lines.get(before).strip())) {
            lines.set(before, "## " + lines.get(before).strip());
        }
        lines.set(at, "|" + String.join("|", titles.cells()) + "|");
        int row = titles.next();
        while (row < lines.size() && !ends(row)) {
            row = isBlank(row) ? row + 1 : row(columns, row);
        }
    }

    /** Whether something else than this table begins here. */
    private boolean ends(int at) {
        String line = lines.get(at).strip();
        return Marks.isMarkedHeading(line)
                || Marks.isFence(line)
                || Section.isTableTitle(line.replaceAll("[*:：]", ""))
                || !line.isEmpty() && titles(at).isPresent();
    }

    /** Puts the bars into the row that begins here, and tells the line below it. */
    private int row(Columns columns, int at) {
        List<String> cells = List.of(GAP.split(lines.get(at).strip()));
        if (cells.size() > 2 && cells.size() <= columns.size()) {
            int end = rowEnd(columns, at + 1);
            bars(at, at, end, String.join("|", cells.subList(0, cells.size() - 1)), cells.get(cells.size() - 1), "");
            return end;
        }
        if (columns.isErrors()) {
            return errorRow(columns, at);
        }
        Lead lead = lead(columns, at);
        if (lead.cells().isEmpty()) {
            return at + 1;
        }
        int from = lead.last();
        int end = rowEnd(columns, from + 1);
        List<Integer> rest = IntStream.range(from + 1, end)
                .filter(line -> !isBlank(line))
                .boxed()
                .toList();
        boolean exampleFirst = columns.at(Role.EXAMPLE).orElse(99)
                < columns.at(Role.DESCRIPTION).orElse(0);
        String example = "";
        if (columns.has(Role.EXAMPLE) && rest.size() > 1) {
            int line = exampleFirst ? rest.get(0) : rest.get(rest.size() - 1);
            if (exampleFirst || !TOLD.matcher(lines.get(line).strip()).matches()) {
                example = lines.get(line).strip();
                lines.set(line, "");
            }
        }
        String front = String.join("|", lead.cells()) + (exampleFirst ? "|" + example : "");
        String back = columns.has(Role.EXAMPLE) && !exampleFirst ? example + "|" : "";
        bars(at, from, end, front, "", back);
        return end;
    }

    /** Each cell of an error has one line. */
    private int errorRow(Columns columns, int at) {
        List<String> cells = new ArrayList<>();
        int next = next(at);
        while (cells.size() < columns.size() && next < lines.size() && !ends(next)) {
            cells.add(escaped(lines.get(next).strip()));
            next = next(next + 1);
        }
        if (cells.size() < columns.size()
                || columns.has(Role.STATUS)
                        && !STATUS.matcher(columns.cell(cells, Role.STATUS)).matches()) {
            return at + 1;
        }
        IntStream.range(at, next).forEach(line -> lines.set(line, ""));
        lines.set(at, "|" + String.join("|", cells) + "|");
        return next;
    }

    /** The short cells that a row begins with; none where no row begins. */
    private Lead lead(Columns columns, int at) {
        long wanted =
                columns.roles().stream().filter(role -> !LONG.contains(role)).count();
        Matcher glued = GLUED.matcher(lines.get(at).strip());
        if (glued.matches() && columns.has(Role.TYPE) && (!columns.has(Role.REQUIRED) || glued.group(3) != null)) {
            List<String> cells = List.of(glued.group(1), glued.group(2), String.valueOf(glued.group(3)));
            return new Lead(cells.subList(0, columns.has(Role.REQUIRED) ? 3 : 2), at);
        }
        List<String> lead = new ArrayList<>();
        int last = at;
        for (Role role : columns.roles().subList(0, (int) wanted)) {
            last = lead.isEmpty() ? at : next(last + 1);
            String text = last < lines.size() ? lines.get(last).strip() : "";
            boolean fits = role == Role.TYPE
                    ? text.matches(TYPE)
                    : role == Role.REQUIRED
                            ? text.matches(ANSWER)
                            : NAME.matcher(text).matches();
            if (!fits) {
                return new Lead(List.of(), at);
            }
            lead.add(text);
        }
        return new Lead(wanted > 1 ? lead : List.of(), last);
    }

    private int next(int at) {
        int next = at;
        while (next < lines.size() && isBlank(next)) {
            next++;
        }
        return next;
    }

    /** The line at which the next row or something else begins. */
    private int rowEnd(Columns columns, int from) {
        int end = from;
        while (end < lines.size()
                && !ends(end)
                && (isBlank(end)
                        || lead(columns, end).cells().isEmpty()
                                && GAP.split(lines.get(end).strip()).length < Math.max(3, columns.size() - 1))) {
            end++;
        }
        return end;
    }

    /** Puts the bars around the short cells in front, the text that follows them, and the cells behind it. */
    private void bars(int at, int from, int end, String front, String text, String back) {
        StringBuilder first = new StringBuilder("|" + front + "|" + escaped(text));
        IntStream.rangeClosed(at, from).forEach(line -> lines.set(line, ""));
        int last = end - 1;
        while (last > from && isBlank(last)) {
            last--;
        }
        for (int line = from + 1; line <= last; line++) {
            lines.set(line, escaped(lines.get(line)));
        }
        int begin = next(from + 1);
        if (text.isEmpty() && begin <= last) {
            first.append(lines.get(begin));
            lines.set(begin, "");
        }
        lines.set(at, first.toString());
        int close = last > from && !isBlank(last) ? last : at;
        lines.set(close, lines.get(close) + "|" + back);
    }

    private static String escaped(String cell) {
        return BAR.matcher(cell).replaceAll("\\\\|");
    }
}
