package ecsconformance.page.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a page, compared with the edition before it.
 *
 * @param missing parts that the edition before has and this one has not, in words
 * @param words   the number of clauses of each part, now and before
 * @param gone    clauses of the edition before that are not there
 */
public record Completeness(List<String> missing, List<String> words, List<String> gone) {

    private static final List<List<String>> PARTS = List.of(
            List.of("usage/", "notes on usage"),
            List.of("parameter/", "request parameters"),
            List.of("response/", "response parameters"),
            List.of("example/", "examples"),
            List.of("error/", "error codes"));

    public Completeness {
        missing = List.copyOf(missing);
        words = List.copyOf(words);
        gone = List.copyOf(gone);
    }

    public static Completeness of(Edition edition, Contract base) {
        Map<String, String> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part.get(0), part.get(1)));
        List<String> missing = new ArrayList<>();
        List<String> words = new ArrayList<>();
        parts.forEach((prefix, part) -> {
            long now = clauses(edition.contract(), prefix).size();
            long before = clauses(base, prefix).size();
            words.add(now + " " + part + (now == before ? "" : " (" + before + " in " + base.edition() + ")"));
            if (now == 0 && before > 0) {
                missing.add(part);
            }
        });
        Set<String> gone = new LinkedHashSet<>(clauses(base, ""));
        gone.removeAll(clauses(edition.contract(), ""));
        return new Completeness(missing, words, List.copyOf(gone));
    }

    private static List<String> clauses(Contract contract, String prefix) {
        return contract.clauses().stream()
                .filter(clause -> !clause.beside())
                .map(Clause::id)
                .filter(id -> id.startsWith(prefix))
                .toList();
    }
}
