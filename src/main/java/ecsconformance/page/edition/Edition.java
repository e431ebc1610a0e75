package ecsconformance.page.edition;

import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.page.document.Page;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A page and the contract that it makes.
 *
 * @param lines of the clauses on the page, by id
 * @param words the sentences of each clause and of each other text, by id; none where only a contract is known
 */
public record Edition(Page page, Contract contract, Map<String, Integer> lines, Map<String, List<String>> words) {

    public Edition {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    public OptionalInt line(String clause) {
        return lines.containsKey(clause) ? OptionalInt.of(lines.get(clause)) : OptionalInt.empty();
    }

    /** The sentences of a clause; none where only its facts are known. */
    public List<String> words(String clause) {
        return words.getOrDefault(clause, List.of());
    }

    /** The clause ids of the error rows of the page, in its order. */
    public List<String> errorClauses() {
        return contract.errorRows().stream().map(ErrorRow::clause).toList();
    }
}
