package ecsconformance.run.replay;

import ecsconformance.contract.Rule;
import ecsconformance.result.Proof;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.run.cucumber.RunLog;
import ecsconformance.run.cucumber.ScenarioRun;
import ecsconformance.run.cucumber.ScenarioRunner;
import ecsconformance.run.cucumber.ScenarioRunner.ScenarioTask;
import ecsconformance.run.replay.ReplayReplies.UnrecordedCall;
import ecsconformance.run.replay.proof.Facts;
import ecsconformance.run.replay.proof.Facts.Falsified;
import ecsconformance.run.replay.proof.Facts.Sentence;
import ecsconformance.run.replay.proof.Transcript;
import ecsconformance.steps.Claims.Claim;
import ecsconformance.steps.StepCatalogue;
import io.cucumber.core.gherkin.DataTableArgument;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows whether each check of a finished run notices a false answer. It falsifies the recorded answers, one fact at a
 * time, and evaluates the scenario again. Sends nothing.
 */
public final class Prover {

    private static final Falsified NOTHING_FALSE = new Falsified("", Map.of());

    private final List<Rule> rules;
    private final StepCatalogue sentences;

    /** @param rules those whose checks are tried, of the catalogue that the run was made with */
    public Prover(List<Rule> rules) {
        this(rules, new StepCatalogue());
    }

    /** @param sentences the claims of each */
    public Prover(List<Rule> rules, StepCatalogue sentences) {
        this.rules = List.copyOf(rules);
        this.sentences = sentences;
    }

    /** Tells what became of each fact that a scenario which passed claims. */
    public Proof prove(Result result) {
        Trial trial = new Trial(new ReplayRecord(result), new ReplayFeatures(rules), new ReplayReplies());
        List<ScenarioTask> tasks = new ArrayList<>();
        for (RuleResult rule : result.rules()) {
            for (ScenarioResult scenario : rule.scenarios()) {
                if (scenario.verdict() == RuleVerdict.PASSED) {
                    tasks.add(runner -> trial.hear(rule.id(), scenario, runner));
                }
            }
        }
        ScenarioTask.runAll(tasks);
        return trial.outcome();
    }

    /** All scenarios of one run, tried by several threads. */
    private final class Trial {

        private final ReplayRecord recording;
        private final ReplayFeatures features;
        private final ReplayReplies replies;
        private final AtomicLong facts = new AtomicLong();
        private final AtomicLong noticed = new AtomicLong();
        private final Queue<Proof.Doubt> vacuous = new ConcurrentLinkedQueue<>();
        private final Queue<Proof.Doubt> unproven = new ConcurrentLinkedQueue<>();

        Trial(ReplayRecord recording, ReplayFeatures features, ReplayReplies replies) {
            this.recording = recording;
            this.features = features;
            this.replies = replies;
        }

        void hear(String rule, ScenarioResult scenario, ScenarioRunner runner) {
            Pickle pickle = features.at(scenario.location());
            if (!recording.holds(scenario)
                    || !run(scenario, pickle, NOTHING_FALSE, runner).passed()) {
                unproven.add(doubt(rule, scenario, "", "", "the record does not support the result of the scenario"));
                return;
            }
            Facts all = new Facts(new Transcript(recording.of(scenario).stream()
                    .map(it -> new Transcript.Line(it.id(), it.operation(), it.parameters(), replies.apply(it)))
                    .toList()));
            for (int place = 0; place < pickle.getSteps().size(); place++) {
                Step step = pickle.getSteps().get(place);
                Sentence sentence = new Sentence(step.getText(), cells(step));
                for (Claim claim : sentences.claims(step.getText())) {
                    for (Falsified one : all.falsified(claim, sentence)) {
                        judge(rule, scenario, pickle, place, one, runner);
                    }
                }
            }
        }

        private void judge(
                String rule, ScenarioResult scenario, Pickle pickle, int place, Falsified one, ScenarioRunner runner) {
            String step = pickle.getSteps().get(place).getText();
            facts.incrementAndGet();
            if (one.replies().isEmpty()) {
                unproven.add(doubt(rule, scenario, step, one.fact(), "the record has nothing about it"));
                return;
            }
            ScenarioRun run = run(scenario, pickle, one, runner);
            if (run.steps().get(place).status().equals("passed")) {
                vacuous.add(doubt(rule, scenario, step, one.fact(), "the check still passes"));
            } else if (run.error().filter(UnrecordedCall.class::isInstance).isPresent()) {
                unproven.add(doubt(
                        rule, scenario, step, one.fact(), run.error().get().getMessage()));
            } else {
                noticed.incrementAndGet();
            }
        }

        private ScenarioRun run(ScenarioResult scenario, Pickle pickle, Falsified one, ScenarioRunner runner) {
            RunLog log = new RunLog(finished -> {});
            runner.run(
                    pickle,
                    recording.services(
                            scenario,
                            exchange -> Optional.ofNullable(one.replies().get(exchange.id()))
                                    .orElseGet(() -> replies.apply(exchange)),
                            log),
                    log);
            return log.scenario(scenario.location()).orElseThrow();
        }

        Proof outcome() {
            return new Proof(facts.get(), noticed.get(), sorted(vacuous), sorted(unproven));
        }

        private static List<Proof.Doubt> sorted(Queue<Proof.Doubt> doubts) {
            return doubts.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Proof.Doubt::rule)
                            .thenComparing(Proof.Doubt::location)
                            .thenComparing(Proof.Doubt::fact))
                    .toList();
        }

        private static Proof.Doubt doubt(
                String rule, ScenarioResult scenario, String step, String fact, String reason) {
            return new Proof.Doubt(rule, scenario.location(), scenario.name(), step, fact, reason);
        }

        private static List<List<String>> cells(Step step) {
            return step.getArgument() instanceof DataTableArgument table ? table.cells() : List.of();
        }
    }
}
