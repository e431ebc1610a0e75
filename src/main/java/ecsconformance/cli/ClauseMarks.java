package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.report.AnnotatedPage;
import ecsconformance.report.AnnotatedPage.Mark;
import ecsconformance.result.NamedResult;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rules that state a clause, with what became of them in each result. */
final class ClauseMarks {

    private final RuleCatalogue rules;
    private final List<NamedResult> results;
    private final String edition;
    private final UnaryOperator<String> links;

    /**
     * @param edition the page is compared with; a result of another edition says nothing of it
     * @param links   from {@code result name#rule id} to a place in its report; empty where there is none
     */
    ClauseMarks(RuleCatalogue rules, List<NamedResult> results, String edition, UnaryOperator<String> links) {
        this.rules = rules;
        this.results = List.copyOf(results);
        this.edition = edition;
        this.links = links;
    }

    List<Mark> of(String clause) {
        List<Mark> marks = new ArrayList<>();
        for (Rule rule : clause.isEmpty() ? List.<Rule>of() : rules.stating(clause)) {
            for (NamedResult result : results) {
                String id = rule.id().value();
                String name = results.size() == 1 ? "" : result.name();
                Optional<RuleResult> seen = result.result().rule(id);
                String link = seen.isPresent() ? links.apply(result.name() + "#" + id) : "";
                String tested = result.result().suite().contract().edition();
                boolean other = !tested.equals(edition);
                marks.add(new Mark(
                        id,
                        rule.title(),
                        other ? "changed" : seen.map(ClauseMarks::state).orElse("not-run"),
                        name,
                        other
                                ? "judged by edition " + tested
                                : seen.map(ClauseMarks::observed).orElse(""),
                        link));
            }
        }
        return marks;
    }

    private static String state(RuleResult rule) {
        return rule.verdict() == RuleVerdict.PASSED && rule.reading().isPresent()
                ? "reading"
                : rule.verdict().word();
    }

    private static String observed(RuleResult rule) {
        return switch (rule.verdict()) {
            case PASSED -> rule.reading().orElse("");
            case FAILED -> String.join("; ", rule.failures());
            default -> rule.reason().orElse("");
        };
    }

    static String gravest(Stream<String> states) {
        return states.min(Comparator.comparingInt(AnnotatedPage.states()::indexOf))
                .orElse("nothing");
    }
}
