package ecsconformance.result.certificate;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.ScenarioResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that a result has exactly the rules and scenarios that its profiles have in the features. */
final class RuleCheck {

    private final Map<String, Rule> known;

    RuleCheck(RuleCatalogue catalogue) {
        this.known = catalogue.rules().stream()
                .collect(Collectors.toMap(rule -> rule.id().value(), Function.identity()));
    }

    List<String> problems(Result result) {
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RuleResult rule : result.rules()) {
            if (!seen.add(rule.id())) {
                problems.add("rule " + rule.id() + ": it is there twice");
            } else if (!known.containsKey(rule.id())) {
                problems.add("rule " + rule.id() + ": the features have no such rule");
            } else {
                compare(rule, known.get(rule.id()), result.everyStyle(), problems);
            }
        }
        known.values().stream()
                .filter(rule ->
                        result.target().profiles().contains(rule.profile().word()))
                .map(rule -> rule.id().value())
                .filter(id -> !seen.contains(id))
                .sorted()
                .forEach(id -> problems.add("rule " + id + ": it is missing"));
        result.rules().stream()
                .map(RuleResult::profile)
                .distinct()
                .filter(profile -> !result.target().profiles().contains(profile))
                .forEach(profile -> problems.add("target: the profile " + profile + " was run and is not named"));
        return problems;
    }

    private static void compare(RuleResult rule, Rule stated, List<String> styles, List<String> problems) {
        boolean same = rule.title().equals(stated.title())
                && rule.level().equals(stated.level().word())
                && rule.profile().equals(stated.profile().word())
                && rule.sources().equals(stated.sources());
        if (!same) {
            problems.add("rule " + rule.id() + ": title, level, profile or sources are not those of the features");
        }
        List<String> places =
                stated.scenarios().stream().flatMap(it -> places(it, styles)).toList();
        List<String> found = rule.scenarios().stream().map(RuleCheck::place).toList();
        places.stream()
                .filter(place -> !found.contains(place))
                .forEach(place -> problems.add("rule " + rule.id() + ": the scenario " + place + " is missing"));
        found.stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> problems.add("rule " + rule.id() + ": the features have no scenario " + place));
        if (found.stream().distinct().count() < found.size()) {
            problems.add("rule " + rule.id() + ": a scenario is there twice");
        }
    }

    private static Stream<String> places(RuleScenario scenario, List<String> styles) {
        Stream<String> names = styles.isEmpty()
                ? Stream.of(scenario.name())
                : styles.stream().map(style -> scenario.name() + " [" + style + "]");
        return names.map(name -> scenario.location() + " \"" + name + "\"");
    }

    private static String place(ScenarioResult scenario) {
        return scenario.location() + " \"" + scenario.name() + "\"";
    }
}
