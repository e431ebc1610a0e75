package ecsconformance.page.edition;

import ecsconformance.contract.Clause;
import java.util.List;

/**
 * A clause, the line that it stands on, and its sentences as they stand on the page.
 *
 * @param words as many as the clause has {@link Clause#sentences}
 */
record PlacedClause(Clause clause, int line, List<String> words) {

    PlacedClause {
        words = List.copyOf(words);
    }
}
