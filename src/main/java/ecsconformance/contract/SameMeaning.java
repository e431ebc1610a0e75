package ecsconformance.contract;

import java.util.Optional;

/**
 * Whether a clause says the same in two editions: it has the same text, or, where the editions are in different languages,
 * the same terms and the same facts. Other words in the same language may mean something else, so they do not count.
 */
record SameMeaning(Contract one, Contract other) {

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
