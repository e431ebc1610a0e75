package ecsconformance.result.certificate;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares claimed verdicts with those that follow from the recorded exchanges. */
final class VerdictCheck {

    /** Equal calls sent at once share their answers in any order, so which of them is spoken of may differ. */
    private static final int MOST_IN_ORDER = 12;

    private final Map<String, RuleResult> rules;
    private final Map<String, ScenarioResult> scenarios;

    /** @param evaluated the rules as evaluated from the record */
    VerdictCheck(List<RuleResult> evaluated) {
        this.rules = evaluated.stream().collect(Collectors.toMap(RuleResult::id, Function.identity()));
        this.scenarios = evaluated.stream()
                .flatMap(rule -> rule.scenarios().stream())
                .collect(Collectors.toMap(VerdictCheck::key, Function.identity()));
    }

    List<String> problems(Result result) {
        List<String> problems = new ArrayList<>();
        for (RuleResult rule : result.rules()) {
            if (!rules.containsKey(rule.id())) {
                continue;
            }
            int before = problems.size();
            for (ScenarioResult scenario : rule.scenarios()) {
                Optional.ofNullable(scenarios.get(key(scenario)))
                        .flatMap(found -> difference(scenario, found))
                        .ifPresent(problem -> problems.add("rule " + rule.id() + ": " + problem));
            }
            if (problems.size() == before) {
                difference(rule, rules.get(rule.id()))
                        .ifPresent(problem -> problems.add("rule " + rule.id() + ": " + problem));
            }
        }
        return problems;
    }

    /** One scenario stands at a location, but it may have been run in several styles. */
    private static String key(ScenarioResult scenario) {
        return scenario.location() + " " + scenario.name();
    }

    private static Optional<String> difference(ScenarioResult claimed, ScenarioResult found) {
        String at = claimed.location() + " claims ";
        if (claimed.verdict() != found.verdict()) {
            return Optional.of(at + claimed.verdict().word() + ", its exchanges show "
                    + found.verdict().word()
                    + found.reason().map(it -> " (" + it + ")").orElse(""));
        }
        if (claimed.verdict() == RuleVerdict.INCONCLUSIVE) {
            return Optional.empty();
        }
        if (!claimed.style().equals(found.style()) || !claimed.steps().equals(found.steps())) {
            return Optional.of(at + "other steps or another style than its exchanges show");
        }
        if (!claimed.reading().equals(found.reading())) {
            return Optional.of(at + "the reading " + claimed.reading().orElse("none") + ", its exchanges show "
                    + found.reading().orElse("none"));
        }
        boolean told =
                claimed.expected().equals(found.expected()) && claimed.actual().equals(found.actual());
        if (!told && claimed.exchanges().size() <= MOST_IN_ORDER) {
            return Optional.of(at + "that \"" + claimed.actual().orElse("nothing")
                    + "\" came back, its exchanges show \"" + found.actual().orElse("nothing") + "\"");
        }
        return Optional.empty();
    }

    private static Optional<String> difference(RuleResult claimed, RuleResult found) {
        if (claimed.verdict() != found.verdict()) {
            return Optional.of("it claims " + claimed.verdict().word() + ", its scenarios show "
                    + found.verdict().word());
        }
        if (claimed.verdict() == RuleVerdict.UNTESTED && !claimed.reason().equals(found.reason())) {
            return Optional.of("it gives another reason than its feature");
        }
        return claimed.reading().equals(found.reading())
                ? Optional.empty()
                : Optional.of("it claims the reading " + claimed.reading().orElse("none") + ", its scenarios show "
                        + found.reading().orElse("none"));
    }
}
