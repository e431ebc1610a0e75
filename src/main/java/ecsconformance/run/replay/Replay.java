package ecsconformance.run.replay;

import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.ScenarioResult;
import ecsconformance.run.cucumber.ResultAssembly;
import ecsconformance.run.cucumber.RunLog;
import ecsconformance.run.cucumber.ScenarioRunner.ScenarioTask;
import ecsconformance.run.cucumber.StylePass;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evaluates rules again from the recorded exchanges of a finished run, by the same features and steps as the run
 * itself. Sends nothing and waits for nothing.
 */
public final class Replay {

    private final List<Rule> rules;
    private final Map<String, String> notJudged;

    /** @param rules those to evaluate, of the catalogue that the run was made with */
    public Replay(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.notJudged = Map.of();
    }

    /** All rules of an edition. */
    public Replay(JudgedEdition edition) {
        this.rules = edition.catalogue().rules();
        this.notJudged = edition.notJudged();
    }

    /**
     * The rules with the verdicts that follow from the recorded exchanges. A rule is inconclusive if they do not decide
     * it.
     *
     * @throws IllegalArgumentException where the record holds an endpoint or a style that is none
     */
    public List<RuleResult> evaluate(Result result) {
        ReplayRecord recording = new ReplayRecord(result);
        ReplayFeatures features = new ReplayFeatures(rules);
        ReplayReplies replies = new ReplayReplies();
        List<StylePass> passes = passes(result);
        List<ScenarioTask> tasks = new ArrayList<>();
        Map<String, Integer> turns = new HashMap<>();
        Set<String> known = rules.stream()
                .flatMap(rule -> rule.scenarios().stream())
                .map(RuleScenario::location)
                .collect(Collectors.toSet());
        for (RuleResult rule : result.rules()) {
            for (ScenarioResult scenario : rule.scenarios()) {
                int turn = turns.merge(scenario.location(), 1, Integer::sum) - 1;
                if (known.contains(scenario.location()) && turn < passes.size() && recording.holds(scenario)) {
                    RunLog log = passes.get(turn).log();
                    tasks.add(runner -> runner.run(
                            features.at(scenario.location()), recording.services(scenario, replies, log), log));
                }
            }
        }
        ScenarioTask.runAll(tasks);
        return ResultAssembly.rules(rules, passes, notJudged);
    }

    /** As many as the run had: each scenario is there once, or once in every style. */
    private static List<StylePass> passes(Result result) {
        List<String> styles = result.everyStyle();
        return styles.isEmpty()
                ? List.of(new StylePass(Optional.empty(), new RunLog(finished -> {})))
                : styles.stream()
                        .map(style -> new StylePass(Optional.of(WireStyle.of(style)), new RunLog(finished -> {})))
                        .toList();
    }
}
