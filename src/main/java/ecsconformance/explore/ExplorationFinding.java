package ecsconformance.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A divergence, made as small as it could be.
 *
 * @param id          F1, F2 and so on; of what is no finding U1, N1
 * @param kind        {@code request}, {@code sequence} or {@code race}
 * @param calls       the fewest and plainest that still show it
 * @param combination the parameters at fault, with their words
 * @param expected    all that some reading allows
 * @param steady      whether it came three times out of three
 * @param count       the number of trials that showed it
 * @param curl        a shell line for each call
 * @param gherkin     a scenario in the house style
 * @param recording   the trial with its answers
 */
public record ExplorationFinding(
        String id,
        String kind,
        List<String> clauses,
        List<Sent> calls,
        List<String> combination,
        List<String> expected,
        String actual,
        boolean steady,
        int count,
        List<String> curl,
        String gherkin,
        ExplorationRecord recording) {

    public ExplorationFinding {
        clauses = List.copyOf(clauses);
        calls = List.copyOf(calls);
        combination = List.copyOf(combination);
        expected = List.copyOf(expected);
        curl = List.copyOf(curl);
    }

    /**
     * A call of a finding.
     *
     * @param step       calls of one step are sent at once
     * @param parameters as they were sent
     * @param answer     in words
     */
    public record Sent(int step, String operation, Map<String, String> parameters, String answer) {}

    /** The same, shown by one more trial. */
    ExplorationFinding counted() {
        return new ExplorationFinding(
                id, kind, clauses, calls, combination, expected, actual, steady, count + 1, curl, gherkin, recording);
    }

    /** @param wanted true for findings that a clause speaks of, false for the others */
    static List<ExplorationFinding> documented(List<ExplorationFinding> found, boolean wanted) {
        return found.stream().filter(it -> it.clauses().isEmpty() != wanted).toList();
    }

    /** The same with ids in their order. */
    static List<ExplorationFinding> named(String letter, List<ExplorationFinding> found) {
        List<ExplorationFinding> named = new ArrayList<>();
        found.forEach(it -> named.add(it.known(letter + (named.size() + 1))));
        return named;
    }

    private ExplorationFinding known(String otherId) {
        return new ExplorationFinding(
                otherId, kind, clauses, calls, combination, expected, actual, steady, count, curl, gherkin, recording);
    }
}
