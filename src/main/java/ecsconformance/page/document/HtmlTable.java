package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A table that a page has as HTML; cells that reach over several rows or columns are repeated in each. */
final class HtmlTable {

    /** More than any page has; a wrong figure must not cost memory. */
    private static final int WIDEST = 40;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d._-]{4,}");

    private final int line;
    private final List<Row> rows = new ArrayList<>();
    private final List<Unplaced> strays = new ArrayList<>();
    private final Map<Integer, String> hanging = new HashMap<>();
    private final Map<Integer, Integer> hangs = new HashMap<>();

    private HtmlTable(int line) {
        this.line = line;
    }

    /** @param first the number of the first line on the page */
    static HtmlTable of(List<String> lines, int first) {
        HtmlTable table = new HtmlTable(first);
        Document document =
                Jsoup.parse(String.join("\n", lines), "", Parser.htmlParser().setTrackPosition(true));
        for (Element row : document.select("tr")) {
            if (row.closest("td, th") == null) {
                table.add(row);
            }
        }
        Map<Integer, String> lost = table.lost(lines, document.wholeText());
        document.select("tr").remove();
        String rest = ClauseText.normal(document.text());
        if (!rest.isEmpty()) {
            table.strays.add(new Unplaced(first, rest, "text beside the cells of an HTML table", false));
        }
        lost.forEach((at, text) -> table.strays.add(
                new Unplaced(first + at, text, "text inside of a broken tag of an HTML table", false)));
        return table;
    }

    /** Lines with a word that the parser took for a part of a tag. */
    private Map<Integer, String> lost(List<String> lines, String read) {
        Map<Integer, String> lost = new TreeMap<>();
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at).replaceAll("<[^<>]*>", " ");
            if (WORD.matcher(text).results().anyMatch(word -> !read.contains(word.group()))) {
                lost.put(at, ClauseText.normal(lines.get(at)));
            }
        }
        return lost;
    }

    Optional<RawTable> table(Section section) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new RawTable(line, section, rows.get(0).cells(), rows.subList(1, rows.size())));
    }

    List<Unplaced> strays() {
        return strays;
    }

    private void add(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.is("td, th")) {
                repeatHanging(cells);
                String text = text(cell);
                for (int i = 0; i < span(cell, "colspan"); i++) {
                    if (span(cell, "rowspan") > 1) {
                        hanging.put(cells.size(), text);
                        hangs.put(cells.size(), span(cell, "rowspan") - 1);
                    }
                    cells.add(text);
                }
            }
        }
        repeatHanging(cells);
        int at = line - 1 + Math.max(1, row.sourceRange().start().lineNumber());
        if (!cells.isEmpty()) {
            rows.add(new Row(at, at, cells));
        }
    }

    private void repeatHanging(List<String> cells) {
        while (hangs.getOrDefault(cells.size(), 0) > 0 && cells.size() < WIDEST) {
            hangs.merge(cells.size(), -1, Integer::sum);
            cells.add(hanging.get(cells.size()));
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("\\d{1,2}") ? Math.max(1, Math.min(WIDEST, Integer.parseInt(value))) : 1;
    }

    /** As Markdown would have it, so that one reader serves both. */
    private static String text(Element cell) {
        cell.select("br").forEach(it -> it.after("\n"));
        cell.select("li")
                .forEach(it -> it.prepend("\n"
                        + "    ".repeat((int) it.parents().stream()
                                .filter(outer -> outer.is("li"))
                                .count()) + "- "));
        cell.select("p, ul, ol").forEach(it -> it.after("\n"));
        return cell.wholeText().strip();
    }
}
