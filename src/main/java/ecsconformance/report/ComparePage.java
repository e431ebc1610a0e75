package ecsconformance.report;

import ecsconformance.result.Cause;
import ecsconformance.result.NamedResult;
import ecsconformance.result.Result.Summary;
import ecsconformance.result.RuleResult;
import ecsconformance.result.compare.Comparison;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One self-contained page with several results side by side, rule by rule, each with its reading. */
public final class ComparePage {

    private ComparePage() {}

    static void write(Comparison comparison, Writer out) {
        PageTemplate.named("compare").write(CompareView.of(comparison), out);
    }

    /** Results side by side as the page shows them. */
    public record CompareView(Comparison comparison, List<Row> rows) {

        /**
         * One rule.
         *
         * @param cells in the order of the results; empty where a result does not have the rule
         */
        public record Row(RuleResult rule, boolean differs, List<Optional<Cell>> cells) {}

        /** The verdict of one result on a rule. */
        public record Cell(String verdict, Optional<String> reading, Optional<RuleRow.Why> why) {}

        static CompareView of(Comparison comparison) {
            List<Findings> findings = comparison.results().stream()
                    .map(named -> new Findings(named.result()))
                    .toList();
            return new CompareView(
                    comparison,
                    comparison.rows().stream().map(row -> row(row, findings)).toList());
        }

        private static Row row(Comparison.Row row, List<Findings> findings) {
            List<Optional<Cell>> cells = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                Findings of = findings.get(i);
                cells.add(row.cells().get(i).map(rule -> cell(rule, of)));
            }
            return new Row(row.rule(), row.differs(), cells);
        }

        private static Cell cell(RuleResult rule, Findings findings) {
            return new Cell(rule.verdict().word(), rule.reading().map(PlainText::of), RuleRow.why(rule, findings));
        }

        public long differing() {
            return rows.stream().filter(Row::differs).count();
        }

        /** The values in the cause's words, as {@code data-values} has them. */
        public String values(Cause cause) {
            return CauseWords.values(cause);
        }

        /** The key of the cause's words. */
        public String key(Cause cause) {
            return CauseWords.key(cause);
        }

        public String plain(String text) {
            return PlainText.of(text);
        }

        public String minute(NamedResult named) {
            return Figures.minute(named.result().run().startedAt());
        }

        public long testable(NamedResult named) {
            Summary.RuleCounts rules = named.result().summary().rules();
            return rules.total() - rules.untested();
        }
    }
}
