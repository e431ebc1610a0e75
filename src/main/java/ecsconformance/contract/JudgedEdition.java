package ecsconformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which rules can judge one edition of the page. The features state the built-in edition. A rule judges another
 * edition only if that edition has each of its clauses with the same meaning, or if the rule is tagged for that
 * edition.
 *
 * @param contract  of the edition
 * @param catalogue its rules; one that is not judged has no scenario
 * @param notJudged the reasons for which rules are not judged, by their ids
 * @param unstated  clauses of the edition that no rule states
 */
public record JudgedEdition(
        Contract contract, RuleCatalogue catalogue, Map<String, String> notJudged, List<String> unstated) {

    public JudgedEdition {
        notJudged = Collections.unmodifiableMap(new LinkedHashMap<>(notJudged));
        unstated = List.copyOf(unstated);
    }

    /** An edition whose every clause these rules state. */
    public static JudgedEdition stated(Contract contract, List<Rule> rules) {
        return new JudgedEdition(contract, new RuleCatalogue(rules), Map.of(), List.of());
    }

    /**
     * @param builtIn the edition that the features state
     * @param edition the one to judge by
     * @param all     every rule of the features
     */
    public static JudgedEdition of(Contract builtIn, Contract edition, RuleCatalogue all) {
        Map<String, String> notJudged = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : all.in(edition.edition()).rules()) {
            Optional<String> reason = rule.untested().isPresent() ? Optional.empty() : reason(rule, builtIn, edition);
            reason.ifPresent(why -> notJudged.put(rule.id().value(), "not judged in this edition: " + why));
            rules.add(reason.isPresent() ? rule.withoutScenarios() : rule);
        }
        RuleCatalogue catalogue = new RuleCatalogue(rules);
        List<String> unstated = edition.clauses().stream()
                .map(Clause::id)
                .filter(clause -> catalogue.stating(clause).isEmpty())
                .toList();
        return new JudgedEdition(edition, catalogue, notJudged, unstated);
    }

    /** The reason why the rule says nothing of the edition, from the first of its clauses that tells. */
    private static Optional<String> reason(Rule rule, Contract builtIn, Contract edition) {
        boolean written = rule.since()
                .filter(since -> since.compareTo(builtIn.edition()) > 0)
                .isPresent();
        for (String source : rule.sources()) {
            Optional<Clause> stated = builtIn.clause(source);
            Optional<Clause> found = edition.clause(source);
            if (stated.map(Clause::beside).orElse(false)) {
                continue;
            }
            if (found.isEmpty()) {
                return Optional.of(source + " is not in edition " + edition.edition());
            }
            if (!written && !new SameMeaning(builtIn, edition).holds(stated, found.get())) {
                return Optional.of(source
                        + (builtIn.language().equals(edition.language())
                                ? " has changed in edition " + edition.edition()
                                : " is in another language in edition " + edition.edition()
                                        + ", and cannot be shown to say the same"));
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether a clause says the same in two editions: it has the same text, or, where the editions are in
     * different languages, the same terms and the same facts. Other words in the same language may mean something else,
     * so they do not count.
     */
    private record SameMeaning(Contract one, Contract other) {

        boolean holds(Optional<Clause> stated, Clause found) {
            if (stated.isEmpty() || !sameFacts(found.id())) {
                return false;
            }
            boolean comparable = one.language().equals(other.language())
                    && stated.get().digest().isPresent()
                    && found.digest().isPresent();
            return comparable
                    ? stated.get().digest().equals(found.digest())
                    : stated.get().terms().equals(found.terms());
        }

        private boolean sameFacts(String clause) {
            return parameter(one, clause).equals(parameter(other, clause))
                    && error(one, clause).equals(error(other, clause));
        }

        private static Optional<ParameterFacts> parameter(Contract contract, String clause) {
            return contract.parameters().stream()
                    .filter(row -> clause.equals("parameter/" + row.name()))
                    .map(Parameter::facts)
                    .findFirst();
        }

        private static Optional<String> error(Contract contract, String clause) {
            return contract.errorRows().stream()
                    .filter(row -> row.clause().equals(clause))
                    .map(row -> row.status() + " " + row.code())
                    .findFirst();
        }
    }
}
