package ecsconformance.result;

import ecsconformance.result.Result.Summary;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.Waivers.WaiverOutcome;
import ecsconformance.result.waiver.Waiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Recomputes all summaries of a result from its scenarios and waivers: the verdicts of rules, profiles and run, the
 * counts, the reasons and readings, and whether all planned rules are there. Every command that reads a result uses
 * this.
 */
public final class Consistency {

    private static final String NOT_RUN = "not run";

    /**
     * Something that does not add up.
     *
     * @param place for example {@code rules[3].verdict}
     */
    public record Problem(String place, String sentence) {

        @Override
        public String toString() {
            return place + ": " + sentence;
        }
    }

    private final Result result;
    private final List<Problem> problems = new ArrayList<>();

    private Consistency(Result result) {
        this.result = result;
    }

    /** Everything that does not add up, in the order of the record; empty where all of it does. */
    public static List<Problem> problems(Result result) {
        Consistency consistency = new Consistency(result);
        consistency.run();
        consistency.verdict();
        consistency.rules();
        consistency.exchanges();
        return List.copyOf(consistency.problems);
    }

    private void run() {
        RunInfo run = result.run();
        if (run.complete() && run.problem().isPresent()) {
            add("run.complete", "it is true, but run.problem says why the run did not reach its end");
        }
        if (run.complete() && any(NOT_RUN)) {
            add("run.complete", "it is true, but there are scenarios that were not run");
        }
        if (run.finishedAt().isBefore(run.startedAt())) {
            add("run.finishedAt", "it is before run.startedAt");
        }
        run.extent().ifPresent(this::extent);
    }

    private void extent(Extent extent) {
        if (!result.exchanges().isEmpty()
                && result.run().requests() != result.exchanges().size()) {
            add(
                    "run.requests",
                    "it counts " + result.run().requests() + " requests, the record holds "
                            + result.exchanges().size() + " exchanges");
        }
        Optional<String> selection = result.run().selection();
        // The plan of an earlier version does not tell a selection.
        if (!Extent.planOf(result.rules(), selection).equals(extent.plan())
                && (selection.isEmpty()
                        || !Extent.planOf(result.rules(), Optional.empty()).equals(extent.plan()))) {
            add(
                    "rules",
                    "the rules and scenarios are not those that the run was to judge: some are missing, some were"
                            + " added, or they are only a selection");
        }
        if (result.rules().size() > extent.rules()) {
            add("run.extent.rules", "there are more results than the edition has rules");
        }
    }

    private boolean any(String reason) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .anyMatch(scenario -> scenario.verdict() == RuleVerdict.INCONCLUSIVE
                        && scenario.reason().equals(Optional.of(reason)));
    }

    private void verdict() {
        Verdict verdict = Judgement.of(result.run(), result.rules(), result.waivers());
        if (verdict != result.verdict()) {
            add(
                    "verdict",
                    result.verdict().word() + " does not follow from the rules, which come to " + verdict.word());
        }
        Summary summary = Judgement.summary(result.rules(), result.target().profiles());
        if (!summary.rules().equals(result.summary().rules())) {
            add("summary.rules", "the counts do not follow from the rules, which come to " + summary.rules());
        }
        if (!summary.scenarios().equals(result.summary().scenarios())) {
            add(
                    "summary.scenarios",
                    "the counts do not follow from the scenarios, which come to " + summary.scenarios());
        }
        if (!summary.profiles().equals(result.summary().profiles())) {
            add("summary.profiles", "the verdicts do not follow from the rules, which come to " + summary.profiles());
        }
    }

    private void rules() {
        List<RuleResult> judged = judged();
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < result.rules().size(); at++) {
            RuleResult rule = result.rules().get(at);
            String place = "rules[" + at + "]";
            if (!ids.add(rule.id())) {
                add(place + ".id", rule.id() + " is there twice");
            }
            if (!result.target().profiles().contains(rule.profile())) {
                add(place + ".profile", rule.profile() + " is not among target.profiles");
            }
            new RuleConsistency(rule, judged.get(at), place, this::add).look();
        }
        if (!sameWaivers()) {
            add("waivers", "their states do not follow from the rules");
        }
    }

    /** The rules as their scenarios and the waivers judge them. */
    private List<RuleResult> judged() {
        return waived(result.run().finishedAt()).rules();
    }

    /** A waiver may have run out while the run was going on. */
    private boolean sameWaivers() {
        return waived(result.run().finishedAt()).waivers().equals(result.waivers())
                || waived(result.run().startedAt()).waivers().equals(result.waivers());
    }

    private Result waived(Instant now) {
        List<Waiver> waivers =
                result.waivers().stream().map(WaiverOutcome::waiver).toList();
        List<RuleResult> bare =
                result.rules().stream().map(RuleConsistency::byScenarios).toList();
        return new Waivers(waivers, now).applyTo(result.judgedAnew(bare, List.of()));
    }

    private void exchanges() {
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < result.exchanges().size(); at++) {
            if (!ids.add(result.exchanges().get(at).id())) {
                add("exchanges[" + at + "].id", result.exchanges().get(at).id() + " is there twice");
            }
        }
        for (int at = 0; at < result.rules().size() && !ids.isEmpty(); at++) {
            List<ScenarioResult> scenarios = result.rules().get(at).scenarios();
            for (int each = 0; each < scenarios.size(); each++) {
                String place = "rules[" + at + "].scenarios[" + each + "].exchanges";
                scenarios.get(each).exchanges().stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(id -> add(place, id + " is not among the exchanges"));
            }
        }
    }

    private void add(String place, String sentence) {
        problems.add(new Problem(place, sentence));
    }

    /**
     * Checks that one rule says what its scenarios show.
     *
     * @param judged the rule as scenarios and waivers judge it
     * @param place  of the rule in the record
     * @param found  takes the place and the sentence of each contradiction
     */
    private record RuleConsistency(RuleResult rule, RuleResult judged, String place, BiConsumer<String, String> found) {

        /** The rule by its scenarios alone; that it cannot be tested only its feature can say. */
        static RuleResult byScenarios(RuleResult rule) {
            boolean untested =
                    rule.verdict() == RuleVerdict.UNTESTED && rule.scenarios().isEmpty();
            return untested
                    ? rule
                    : rule.judged(
                            Judgement.ofScenarios(rule.scenarios()),
                            Judgement.reason(rule.scenarios())
                                    .or(() -> rule.scenarios().isEmpty() ? rule.reason() : Optional.empty()));
        }

        void look() {
            if (rule.verdict() != judged.verdict()) {
                found.accept(
                        place + ".verdict",
                        rule.id() + " claims " + rule.verdict().word() + ", its scenarios"
                                + (rule.verdict() == RuleVerdict.WAIVED ? " and the waivers" : "") + " show "
                                + judged.verdict().word());
            } else if (!rule.reason().equals(judged.reason())) {
                found.accept(place + ".reason", rule.id() + " gives another reason than its scenarios");
            }
            if (!rule.reading().equals(Judgement.reading(rule.scenarios()))) {
                found.accept(
                        place + ".reading",
                        rule.id() + " claims the reading " + rule.reading().orElse("none") + ", its scenarios show "
                                + Judgement.reading(rule.scenarios()).orElse("none"));
            }
            Set<String> places = new HashSet<>();
            for (int at = 0; at < rule.scenarios().size(); at++) {
                ScenarioResult scenario = rule.scenarios().get(at);
                String where = place + ".scenarios[" + at + "]";
                if (!places.add(scenario.location() + " " + scenario.name())) {
                    found.accept(where, scenario.location() + " is there twice");
                }
                contradiction(scenario)
                        .ifPresent(it -> found.accept(where + ".verdict", scenario.location() + " " + it));
            }
        }

        private static Optional<String> contradiction(ScenarioResult scenario) {
            boolean stepsFailed =
                    scenario.steps().stream().anyMatch(step -> !step.status().equals("passed"));
            return switch (scenario.verdict()) {
                case PASSED ->
                    stepsFailed || scenario.reason().isPresent()
                            ? Optional.of("claims passed, but a step did not pass, or there is a reason why it did not")
                            : Optional.empty();
                case FAILED, INCONCLUSIVE ->
                    scenario.steps().isEmpty()
                                    || stepsFailed
                                    || scenario.reason().isPresent()
                            ? Optional.empty()
                            : Optional.of("claims " + scenario.verdict().word() + ", but every step of it has passed");
                case WAIVED, UNTESTED ->
                    Optional.of("claims " + scenario.verdict().word() + ", which only a rule can be");
            };
        }
    }
}
