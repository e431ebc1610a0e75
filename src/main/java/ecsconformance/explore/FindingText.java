package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words a divergence for a reader: its calls, the parameters at fault, and a scenario in the house style. */
final class FindingText {

    private FindingText() {}

    static ExplorationFinding finding(ExplorationRecord recording, Divergence divergence, boolean steady, int count) {
        List<ExplorationFinding.Sent> calls = new ArrayList<>();
        List<String> curl = new ArrayList<>();
        for (int step = 0; step < recording.heard().size() && step <= divergence.step(); step++) {
            for (int place = 0; place < recording.heard().get(step).size(); place++) {
                JudgedCall heard = recording.heard().get(step).get(place);
                String operation =
                        recording.trial().steps().get(step).get(place).operation();
                calls.add(new ExplorationFinding.Sent(step, operation, heard.sent(), heard.words()));
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
