package ecsconformance.result;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Checks that one rule says what its scenarios show.
 *
 * @param judged the rule as scenarios and waivers judge it
 * @param place  of the rule in the record
 * @param found  takes the place and the sentence of each contradiction
 */
record RuleConsistency(RuleResult rule, RuleResult judged, String place, BiConsumer<String, String> found) {

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
            contradiction(scenario).ifPresent(it -> found.accept(where + ".verdict", scenario.location() + " " + it));
        }
    }

    private static Optional<String> contradiction(ScenarioResult scenario) {
        boolean stepsFailed =
                scenario.steps().stream().anyMatch(step -> !step.status().equals("passed"));
        return switch (scenario.verdict()) {
            case PASSED ->
                stepsFailed || scenario.reason().isPresent()
                        ? Optional.of("claims passed, and there is a step that did not pass or a reason why it did not")
                        : Optional.empty();
            case FAILED, INCONCLUSIVE ->
                scenario.steps().isEmpty() || stepsFailed || scenario.reason().isPresent()
                        ? Optional.empty()
                        : Optional.of("claims " + scenario.verdict().word() + ", and every step of it has passed");
            case WAIVED, UNTESTED -> Optional.of("claims " + scenario.verdict().word() + ", which only a rule can be");
        };
    }
}
