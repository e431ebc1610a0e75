package ecsconformance.contract;

import java.util.List;

/**
 * One scenario of a rule, or one row of an outline.
 *
 * @param location {@code features/….feature:LINE} of the scenario or the row
 * @param steps    the texts of its steps with the row's values filled in, after each the cells of its table one by one
 */
public record RuleScenario(String name, String location, List<String> steps) {

    public RuleScenario {
        steps = List.copyOf(steps);
    }
}
