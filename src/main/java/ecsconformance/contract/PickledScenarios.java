package ecsconformance.contract;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scenarios of one feature as Cucumber will run them: outlines by row, backgrounds and values filled in. */
final class PickledScenarios {

    private final String path;
    private final Map<String, List<Pickle>> byScenario;

    private PickledScenarios(String path, Map<String, List<Pickle>> byScenario) {
        this.path = path;
        this.byScenario = byScenario;
    }

    static PickledScenarios of(String path, List<Envelope> envelopes) {
        return new PickledScenarios(
                path,
                envelopes.stream()
                        .flatMap(envelope -> envelope.getPickle().stream())
                        .collect(Collectors.groupingBy(
                                pickle -> pickle.getAstNodeIds().get(0))));
    }

    /** One for a scenario, one a row for an outline. */
    List<RuleScenario> of(Scenario scenario) {
        Map<String, Long> rows = scenario.getExamples().stream()
                .flatMap(examples -> examples.getTableBody().stream())
                .collect(Collectors.toMap(
                        TableRow::getId, row -> row.getLocation().getLine().longValue()));
        return byScenario.getOrDefault(scenario.getId(), List.of()).stream()
                .map(pickle ->
                        new RuleScenario(pickle.getName(), path + ":" + line(pickle, scenario, rows), steps(pickle)))
                .toList();
    }

    /** Cucumber reports a test case at the node of the pickle that is named last: the row where there is one. */
    private static long line(Pickle pickle, Scenario scenario, Map<String, Long> rows) {
        List<String> nodes = pickle.getAstNodeIds();
        return rows.getOrDefault(
                nodes.get(nodes.size() - 1), scenario.getLocation().getLine().longValue());
    }

    private static List<String> steps(Pickle pickle) {
        return pickle.getSteps().stream()
                .flatMap(step -> Stream.concat(Stream.of(step.getText()), cells(step)))
                .toList();
    }

    private static Stream<String> cells(PickleStep step) {
        return step.getArgument().flatMap(PickleStepArgument::getDataTable).map(PickleTable::getRows).stream()
                .flatMap(List::stream)
                .flatMap(row -> row.getCells().stream())
                .map(PickleTableCell::getValue);
    }
}
