package ecsconformance.report;

import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * A documentation page with what results say of it. Its text comes from the author's file and is kept nowhere.
 *
 * @param language of its text, {@code zh} or {@code en}
 * @param figures  the numbers of sentences and cells of each state, by the state's word
 * @param parts    in the order of the page
 */
public record AnnotatedPage(
        String title, String language, String lead, Map<String, Integer> figures, List<AnnotatedPage.Part> parts) {

    /**
     * A heading, a text, an item, an example, or the rows of a table.
     *
     * @param kind  {@code heading}, {@code prose}, {@code item}, {@code code} or {@code rows}
     * @param level of a heading
     */
    public record Part(String kind, int level, List<Entry> entries) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A row, or a text.
     *
     * @param id      unique on the page
     * @param clause  its id; empty where the page says something beside its clauses
     * @param state   {@code changed}, or the gravest of its marks, in a word
     * @param changes the differences from the tested edition, a sentence each
     */
    public record Entry(
            String id,
            String clause,
            int line,
            String state,
            List<Cell> cells,
            List<String> changes,
            List<Mark> marks) {
        public Entry {
            cells = List.copyOf(cells);
            changes = List.copyOf(changes);
            marks = List.copyOf(marks);
        }
    }

    /**
     * A cell of a row, or the whole of a text.
     *
     * @param column its content, a key of the page's words; empty for a text
     */
    public record Cell(String column, List<Said> sentences) {
        public Cell {
            sentences = List.copyOf(sentences);
        }
    }

    /** A sentence and its state in a word. */
    public record Said(String text, String state) {}

    /**
     * A rule that states the clause, in one result.
     *
     * @param result   its name; empty where there is one alone
     * @param observed the reading that was shown, how it failed, or why it is not judged; empty where there is nothing to say
     * @param link     to the rule in the report; empty where none is known
     */
    public record Mark(String rule, String title, String state, String result, String observed, String link) {}

    public AnnotatedPage {
        figures = Map.copyOf(figures);
        parts = List.copyOf(parts);
    }

    /** The states that there are, the gravest first. */
    public static List<String> states() {
        return List.of(
                "failed",
                "changed",
                "inconclusive",
                "waived",
                "uncompared",
                "reading",
                "passed",
                "untested",
                "not-run",
                "no-rule",
                "unread",
                "nothing");
    }

    public int figure(String state) {
        return figures.getOrDefault(state, 0);
    }

    /** Writes it as one self-contained page. */
    public void write(Writer out) {
        PageTemplate.named("annotate").write(this, out);
    }
}
