package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer that no reading allows, with the shortest list of calls that shows it.
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
        return with(id, count + 1);
    }

    /** @param wanted true for findings that a clause speaks of, false for the others */
    static List<ExplorationFinding> documented(List<ExplorationFinding> found, boolean wanted) {
        return found.stream().filter(it -> it.clauses().isEmpty() != wanted).toList();
    }

    /** The same with ids in their order. */
    static List<ExplorationFinding> named(String letter, List<ExplorationFinding> found) {
        List<ExplorationFinding> named = new ArrayList<>();
        found.forEach(it -> named.add(it.with(letter + (named.size() + 1), it.count())));
        return named;
    }

    private ExplorationFinding with(String otherId, int trials) {
        return new ExplorationFinding(
                otherId, kind, clauses, calls, combination, expected, actual, steady, trials, curl, gherkin, recording);
    }

    static ExplorationFinding finding(ExplorationRecord recording, Divergence divergence, boolean steady, int count) {
        List<Sent> calls = new ArrayList<>();
        List<String> curl = new ArrayList<>();
        for (int step = 0; step < recording.heard().size() && step <= divergence.step(); step++) {
            for (int place = 0; place < recording.heard().get(step).size(); place++) {
                JudgedCall heard = recording.heard().get(step).get(place);
                String operation =
                        recording.trial().steps().get(step).get(place).operation();
                calls.add(new Sent(step, operation, heard.sent(), heard.words()));
                curl.add(heard.curl());
            }
        }
        return new ExplorationFinding(
                "",
                recording.trial().kind(),
                divergence.clauses(),
                calls,
                combination(recording, divergence),
                divergence.expected(),
                divergence.actual(),
                steady,
                count,
                curl,
                gherkin(recording.trial(), divergence),
                recording);
    }

    /** The parameters of the calls that diverge, with their words. */
    static List<String> combination(ExplorationRecord recording, Divergence divergence) {
        return recording.trial().steps().get(divergence.step()).stream()
                .flatMap(request -> request.cells().entrySet().stream()
                        .map(cell -> cell.getKey() + " "
                                + FeatureValues.plain(cell.getValue()).replaceFirst(" \\d+$", "")))
                .distinct()
                .sorted()
                .toList();
    }

    private static String gherkin(Trial trial, Divergence divergence) {
        StringBuilder text = new StringBuilder("  Scenario: Found by exploration\n");
        String given = "    Given ";
        for (Fixture fixture : trial.fixtures()) {
            text.append(given).append(fixture.words()).append('\n');
            given = "    And ";
        }
        for (int step = 0; step < Math.min(trial.steps().size(), divergence.step() + 1); step++) {
            boolean last = step == divergence.step();
            for (Request request : trial.steps().get(step)) {
                if (request.makesAnImage()) {
                    text.append(
                            last ? "    When an image is requested with\n" : "    And an image was requested with\n");
                    table(request.cells(), text);
                } else {
                    text.append("    # ").append(request.operation()).append(' ');
                    text.append(request.cells()).append('\n');
                }
            }
        }
        String expected = divergence.expected().isEmpty()
                ? "an image is created"
                : divergence.expected().get(0);
        return text.append("    Then ")
                .append(expected.startsWith("refused") ? "the request is " + expected : expected)
                .append('\n')
                .toString();
    }

    private static void table(Map<String, String> cells, StringBuilder text) {
        int name = cells.keySet().stream().mapToInt(String::length).max().orElse(0);
        int value = cells.values().stream()
                .mapToInt(it -> FeatureValues.plain(it).length())
                .max()
                .orElse(0);
        cells.forEach((parameter, cell) -> text.append("      | ")
                .append(parameter)
                .append(" ".repeat(name - parameter.length()))
                .append(" | ")
                .append(FeatureValues.plain(cell))
                .append(" ".repeat(value - FeatureValues.plain(cell).length()))
                .append(" |\n"));
    }
}
