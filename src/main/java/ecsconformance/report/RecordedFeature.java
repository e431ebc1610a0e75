package ecsconformance.report;

import ecsconformance.result.RuleResult;
import ecsconformance.result.ScenarioResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scenarios of one feature file as they ran, as Gherkin: what an outline's table filled in stands in the steps.
 *
 * @param path for example {@code features/snapshots/age.feature}
 */
record RecordedFeature(String path, List<Recorded> scenarios) {

    private static final Pattern KEYWORD = Pattern.compile("(Given|When|Then|And|But|\\*) .*");
    private static final Pattern NOT_IN_A_TAG = Pattern.compile("[\\s@#]+");
    private static final int LONGEST = 4000;

    /** A scenario with its rule. */
    record Recorded(RuleResult rule, ScenarioResult scenario) {}

    RecordedFeature {
        scenarios = List.copyOf(scenarios);
    }

    byte[] text() {
        StringBuilder text = new StringBuilder("Feature: ").append(path).append('\n');
        String before = "";
        for (Recorded each : scenarios) {
            if (!each.rule().id().equals(before)) {
                rule(each.rule(), text);
                before = each.rule().id();
            }
            scenario(each.scenario(), text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void rule(RuleResult rule, StringBuilder text) {
        String tags = Stream.concat(
                        Stream.of("rule:" + rule.id(), rule.level(), "profile:" + rule.profile()),
                        rule.sources().stream().map(source -> "source:" + source))
                .map(it -> "@" + NOT_IN_A_TAG.matcher(PlainText.of(it)).replaceAll("_"))
                .collect(Collectors.joining(" "));
        text.append("\n  ").append(tags);
        text.append("\n  Rule: ").append(PlainText.of(rule.title())).append('\n');
    }

    private static void scenario(ScenarioResult scenario, StringBuilder text) {
        text.append("\n    # ").append(PlainText.of(scenario.location()));
        text.append("\n    Scenario: ").append(PlainText.of(scenario.name())).append('\n');
        for (ScenarioResult.Step step : scenario.steps()) {
            String words = PlainText.of(step.text(), LONGEST);
            text.append("      ")
                    .append(KEYWORD.matcher(words).matches() ? "" : "* ")
                    .append(words)
                    .append('\n');
            table(step.table(), text);
        }
    }

    /** A record from elsewhere may hold what is no table; Cucumber would read none of the file with it. */
    private static void table(List<List<String>> rows, StringBuilder text) {
        if (rows.stream().mapToInt(List::size).distinct().count() != 1
                || rows.get(0).isEmpty()) {
            return;
        }
        for (List<String> row : rows) {
            text.append("        |");
            row.forEach(cell -> text.append(' ').append(cell(cell)).append(" |"));
            text.append('\n');
        }
    }

    /** PlainText has no line breaks; what it writes as an escape is text here, as in every report. */
    private static String cell(String value) {
        return PlainText.of(value, LONGEST).replace("\\", "\\\\").replace("|", "\\|");
    }
}
