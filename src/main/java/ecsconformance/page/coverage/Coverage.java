package ecsconformance.page.coverage;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.review.Explanation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The gaps between the contract and the rules: clauses without a rule, rules without a clause, unexplained error rows.
 *
 * @param clauses          the number of clauses of the page
 * @param stated           the number of them that a rule states
 * @param withoutRule      ids of the other clauses, and of those beside the page
 * @param withoutClause    rules none of whose sources is a clause of the contract
 * @param unknownSources   {@code rule: source} where the contract has no such clause
 * @param unexplained      error rows that no parameter and no sentence explains, each with what is missing
 * @param withoutErrorRow  rules with a refusal that no error row answers
 */
public record Coverage(
        int clauses,
        int stated,
        List<String> withoutRule,
        List<Rule> withoutClause,
        List<String> unknownSources,
        List<Unexplained> unexplained,
        List<Rule> withoutErrorRow) {

    /** An error row and the part of it that is mentioned nowhere else. */
    public record Unexplained(String clause, String missing) {}

    private static final String REFUSAL = "is refused";

    public Coverage {
        withoutRule = List.copyOf(withoutRule);
        withoutClause = List.copyOf(withoutClause);
        unknownSources = List.copyOf(unknownSources);
        unexplained = List.copyOf(unexplained);
        withoutErrorRow = List.copyOf(withoutErrorRow);
    }

    public static Coverage of(Contract contract, RuleCatalogue catalogue) {
        Set<String> known = contract.clauses().stream().map(Clause::id).collect(Collectors.toSet());
        List<String> ofThePage = contract.clauses().stream()
                .filter(clause -> !clause.beside())
                .map(Clause::id)
                .toList();
        List<String> open = contract.clauses().stream()
                .map(Clause::id)
                .filter(id -> catalogue.stating(id).isEmpty())
                .toList();
        Explanation explanation = new Explanation(contract);
        return new Coverage(
                ofThePage.size(),
                (int) ofThePage.stream().filter(id -> !open.contains(id)).count(),
                open,
                rules(catalogue, rule -> rule.sources().stream().noneMatch(known::contains)),
                catalogue.rules().stream()
                        .flatMap(rule -> rule.sources().stream()
                                .filter(source -> !known.contains(source))
                                .map(source -> rule.id() + ": " + source))
                        .toList(),
                contract.errorRows().stream()
                        .flatMap(row -> explanation.missing(row.clause(), row.code(), row.message()).stream()
                                .map(missing -> new Unexplained(row.clause(), missing)))
                        .toList(),
                rules(
                        catalogue,
                        rule -> refuses(rule)
                                && rule.sources().stream().noneMatch(source -> source.startsWith("error/"))));
    }

    private static boolean refuses(Rule rule) {
        return rule.scenarios().stream()
                .flatMap(scenario -> scenario.steps().stream())
                .anyMatch(step -> step.contains(REFUSAL));
    }

    private static List<Rule> rules(RuleCatalogue catalogue, Predicate<Rule> chosen) {
        return catalogue.rules().stream().filter(chosen).toList();
    }

    /** Tells whether a clause of the page has no rule, or a rule no clause. */
    public boolean complete() {
        return clauses == stated && withoutClause.isEmpty() && unknownSources.isEmpty();
    }
}
