package ecsconformance.spec.edition;

import ecsconformance.contract.Contract;
import ecsconformance.spec.page.Page;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A page and the contract that it makes.
 *
 * @param lines of the clauses on the page, by id
 */
public record Edition(Page page, Contract contract, Map<String, Integer> lines) {

    public Edition {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    public OptionalInt line(String clause) {
        return lines.containsKey(clause) ? OptionalInt.of(lines.get(clause)) : OptionalInt.empty();
    }
}
