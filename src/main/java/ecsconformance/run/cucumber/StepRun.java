package ecsconformance.run.cucumber;

import java.util.List;

/**
 * One step of a scenario as it ran.
 *
 * @param text   its keyword and sentence
 * @param status how it ended
 * @param table  the rows of its table, each cell as it stands in the feature; empty where it has none
 */
public record StepRun(String text, String status, List<List<String>> table) {

    public StepRun {
        table = table.stream().map(List::copyOf).toList();
    }
}
