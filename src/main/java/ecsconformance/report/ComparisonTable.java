package ecsconformance.report;

import ecsconformance.result.Cause;
import ecsconformance.result.NamedResult;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.compare.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison as cells of text, the same for every kind of table; a row begins with what its cells are about. */
final class ComparisonTable {

    private static final String OTHER_RULES =
            "Not all were judged by the same contract, so a difference may come from the rules.";

    private static final int FIRST_CAUSES = 3;

    private ComparisonTable() {}

    static List<String> heading(Comparison comparison) {
        return Stream.concat(Stream.of("rule"), comparison.results().stream().map(NamedResult::name))
                .toList();
    }

    /** The subject of each result, then one row a rule. */
    static List<List<String>> rows(Comparison comparison) {
        List<Result> results =
                comparison.results().stream().map(NamedResult::result).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("verdict", results.stream().map(it -> it.conclusion().sentence())));
        rows.add(row("endpoint", results.stream().map(ComparisonTable::endpoint)));
        if (results.stream().anyMatch(it -> !it.causes().isEmpty())) {
            rows.add(row("causes", results.stream().map(ComparisonTable::causes)));
        }
        rows.add(row("edition", results.stream().map(it -> it.suite().contract().edition())));
        comparison
                .rows()
                .forEach(it -> rows.add(row(it.rule().id(), it.cells().stream().map(ComparisonTable::cell))));
        return rows;
    }

    /** The first causes, each with the rule to look at first. */
    private static String causes(Result result) {
        List<Cause> causes = result.causes();
        String first = causes.stream()
                .limit(FIRST_CAUSES)
                .map(it -> it.rule() + ": " + it.sentence())
                .collect(Collectors.joining("; "));
        return causes.isEmpty()
                ? "-"
                : causes.size() > FIRST_CAUSES ? first + "; and " + (causes.size() - FIRST_CAUSES) + " more" : first;
    }

    private static String endpoint(Result result) {
        return result.target().embedded()
                ? "embedded emulator"
                : result.target().endpoint();
    }

    /** Empty where the verdicts can be compared as they stand. */
    static Optional<String> remark(Comparison comparison) {
        return comparison.sameContract() ? Optional.empty() : Optional.of(OTHER_RULES);
    }

    private static List<String> row(String about, Stream<String> cells) {
        return Stream.concat(Stream.of(about), cells).toList();
    }

    private static String cell(Optional<RuleResult> rule) {
        return rule.map(it -> it.verdict().word()
                        + it.reading().map(reading -> " [" + reading + "]").orElse(""))
                .orElse("-");
    }
}
