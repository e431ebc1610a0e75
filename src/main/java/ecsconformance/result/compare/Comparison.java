package ecsconformance.result.compare;

import ecsconformance.result.NamedResult;
import ecsconformance.result.RuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results side by side, rule by rule.
 *
 * @param results in the order of the columns
 * @param rows    every rule that any of them has, in the order in which they appear
 */
public record Comparison(List<NamedResult> results, List<Row> rows) {

    public Comparison {
        results = List.copyOf(results);
        rows = List.copyOf(rows);
    }

    /**
     * One rule.
     *
     * @param rule  as the first result that has it describes it
     * @param cells its row in each result; empty where a result does not have it
     */
    public record Row(RuleResult rule, List<Optional<RuleResult>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Tells whether the results do not all have the same verdict and the same reading. */
        public boolean differs() {
            return cells.stream()
                            .map(cell -> cell.map(it ->
                                    List.of(it.verdict().word(), it.reading().orElse(""))))
                            .distinct()
                            .count()
                    > 1;
        }
    }

    public static Comparison of(List<NamedResult> results) {
        Map<String, RuleResult> rules = new LinkedHashMap<>();
        results.forEach(it -> it.result().rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule)));
        List<Row> rows = new ArrayList<>();
        rules.forEach((id, rule) -> rows.add(
                new Row(rule, results.stream().map(it -> it.result().rule(id)).toList())));
        return new Comparison(results, rows);
    }

    /** Only the rows in which the results differ. */
    public Comparison differences() {
        return new Comparison(results, rows.stream().filter(Row::differs).toList());
    }

    /** Tells whether all were judged by one contract; where not, a difference may come from the rules. */
    public boolean sameContract() {
        return results.stream()
                        .map(it -> it.result().suite().contract().digest())
                        .distinct()
                        .count()
                <= 1;
    }
}
