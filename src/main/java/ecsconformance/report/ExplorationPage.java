package ecsconformance.report;

import java.io.Writer;
import java.util.List;

/**
 * An exploration as one self-contained page in the look of the others. What an endpoint said is shown as text and never
 * acts.
 *
 * @param figures      each a number or two and the key of what is counted
 * @param findings     as they are told
 * @param inconclusive trials without a verdict, with their reasons
 * @param leaked       resources that could not be removed
 */
public record ExplorationPage(
        String endpoint,
        long seed,
        List<Figure> figures,
        List<Group> findings,
        List<String> inconclusive,
        List<String> leaked) {

    public static final String FILE = "exploration.html";
    /** More of one list is not shown. */
    private static final int LONGEST = 4000;

    public ExplorationPage {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        inconclusive = List.copyOf(inconclusive);
        leaked = List.copyOf(leaked);
    }

    /**
     * A number that counts something.
     *
     * @param key of the words, for example {@code requests}
     */
    public record Figure(String number, String key) {}

    /**
     * Findings of a sort.
     *
     * @param key {@code findings}, {@code undocumented} or {@code unsteady}
     */
    public record Group(String key, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A divergence.
     *
     * @param kind        {@code request}, {@code sequence} or {@code race}
     * @param combination the parameters at fault, with their words
     * @param calls       operations with their answers
     * @param code        a scenario and shell lines to copy
     */
    public record Entry(
            String id,
            String kind,
            List<String> clauses,
            int count,
            List<String> combination,
            List<String> calls,
            List<String> expected,
            String actual,
            String code) {
        public Entry {
            clauses = List.copyOf(clauses);
            combination = List.copyOf(combination);
            calls = List.copyOf(calls);
            expected = List.copyOf(expected);
        }
    }

    /** A text safe to show. */
    public String plain(String text) {
        return PlainText.of(text, LONGEST);
    }

    public void write(Writer out) {
        PageTemplate.named("exploration").write(this, out);
    }
}
