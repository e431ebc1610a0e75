package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.drift.ClauseChange;
import ecsconformance.page.drift.Detail;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.review.FindingWords;
import ecsconformance.report.AnnotatedPage;
import ecsconformance.report.AnnotatedPage.Mark;
import ecsconformance.result.NamedResult;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rules that state a clause, with what became of them in each result. */
final class ClauseMarks {

    private final RuleCatalogue rules;
    private final List<NamedResult> results;
    private final Edition edition;
    private final Map<String, ClauseChange> changes;
    private final UnaryOperator<String> links;

    /**
     * @param edition of the page, with the name of the edition that it is compared with
     * @param changes of the clauses that say something else than that edition, by id
     * @param links   from {@code result name#rule id} to a place in its report; empty where there is none
     */
    ClauseMarks(
            RuleCatalogue rules,
            List<NamedResult> results,
            Edition edition,
            Map<String, ClauseChange> changes,
            UnaryOperator<String> links) {
        this.rules = rules;
        this.results = List.copyOf(results);
        this.edition = edition;
        this.changes = Map.copyOf(changes);
        this.links = links;
    }

    /** The state of the whole clause. */
    String state(String clause) {
        List<Mark> marks = of(clause);
        if (marks.isEmpty()) {
            return "no-rule";
        }
        return changes.containsKey(clause) ? "changed" : gravest(marks.stream().map(Mark::state));
    }

    /** The differences of the clause from the tested edition, a sentence each, in the language of the page. */
    List<String> changes(String clause) {
        ClauseChange change = changes.get(clause);
        if (change == null) {
            return List.of();
        }
        FindingWords words = FindingWords.ofChanges(edition.page().language());
        List<String> details = change.details().stream()
                .map(Detail::sentence)
                .filter(it -> !it.equals("moved"))
                .map(words::of)
                .toList();
        return details.isEmpty() ? List.of(words.of(change.kind().words())) : details;
    }

    /** A result of another edition says nothing of the page. */
    List<Mark> of(String clause) {
        List<Mark> marks = new ArrayList<>();
        String stated = changes.containsKey(clause) ? changes.get(clause).clause() : clause;
        for (Rule rule : clause.isEmpty() ? List.<Rule>of() : rules.stating(stated)) {
            for (NamedResult result : results) {
                String id = rule.id().value();
                String name = results.size() == 1 ? "" : result.name();
                Optional<RuleResult> seen = result.result().rule(id);
                String link = seen.isPresent() ? links.apply(result.name() + "#" + id) : "";
                String tested = result.result().suite().contract().edition();
                boolean other = !tested.equals(edition.contract().edition());
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
