package ecsconformance.page.drift;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.NamedResult;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The answers of an endpoint to the values of one clause.
 *
 * @param result  its name
 * @param words   {@code accepts 5, 2000; refuses 4, 2001 with 400 InvalidSize.ValueNotSupported}
 * @param against whether a rule of the clause failed
 */
public record Observed(String result, String words, boolean against) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /**
     * The observations of all results that say something of the clause.
     *
     * @param numbers whether the fact is one of numbers: where numbers were sent, other values say nothing of it
     */
    static List<Observed> of(String clause, boolean numbers, RuleCatalogue rules, List<NamedResult> results) {
        List<Observed> all = new ArrayList<>();
        for (NamedResult result : results) {
            List<RuleResult> seen = rules.stating(clause).stream()
                    .map(Rule::id)
                    .flatMap(id -> result.result().rule(id.value()).stream())
                    .toList();
            String words = clause.startsWith("parameter/")
                    ? values(clause.substring("parameter/".length()), numbers, seen)
                    : answers(seen);
            if (!words.isEmpty()) {
                boolean against = seen.stream().anyMatch(it -> it.verdict() == RuleVerdict.FAILED);
                all.add(new Observed(result.name(), words, against));
            }
        }
        return all;
    }

    /** The values that were sent, by what came back. */
    private static String values(String parameter, boolean numbers, List<RuleResult> seen) {
        Map<String, Set<String>> byAnswer = new LinkedHashMap<>();
        for (RuleResult rule : seen) {
            for (ScenarioResult scenario : judged(rule)) {
                List<String> sent = sent(parameter, scenario);
                answer(scenario)
                        .filter(it -> !sent.isEmpty())
                        .ifPresent(answer -> byAnswer.computeIfAbsent(answer, it -> new LinkedHashSet<>())
                                .addAll(sent));
            }
        }
        boolean only = numbers
                && byAnswer.values().stream()
                        .flatMap(Set::stream)
                        .anyMatch(it -> NUMBER.matcher(it).matches());
        byAnswer.values()
                .forEach(values ->
                        values.removeIf(it -> only && !NUMBER.matcher(it).matches()));
        byAnswer.values().removeIf(Set::isEmpty);
        List<String> words = new ArrayList<>();
        byAnswer.forEach((answer, values) -> words.add(
                answer.startsWith("refuses")
                        ? "refuses " + String.join(", ", values) + answer.substring("refuses".length())
                        : answer + " " + String.join(", ", values)));
        return String.join("; ", words);
    }

    /** The last value of each spelling of the parameter that the scenario's requests have. */
    private static List<String> sent(String parameter, ScenarioResult scenario) {
        List<String> sent = new ArrayList<>();
        for (ScenarioResult.Step step : scenario.steps()) {
            for (List<String> row : step.table()) {
                boolean left = row.size() == 2 && row.get(1).equals("(none)");
                if (row.size() == 2
                        && !left
                        && row.get(0).replaceAll("\\.\\d+\\.", ".N.").equals(parameter)) {
                    sent.clear();
                    sent.add(row.get(1).isEmpty() ? "nothing" : row.get(1));
                }
            }
        }
        return sent;
    }

    private static Optional<String> answer(ScenarioResult scenario) {
        Optional<String> refused = scenario.actual()
                .filter(actual -> actual.startsWith("refused"))
                .map(actual -> actual.replaceFirst("refused", "refuses").replaceFirst("(?s): .*", ""));
        return refused.or(() -> scenario.actual()
                .filter(actual -> scenario.verdict() == RuleVerdict.PASSED || actual.startsWith("success"))
                .map(actual -> "accepts"));
    }

    private static String answers(List<RuleResult> seen) {
        Set<String> words = new LinkedHashSet<>();
        seen.stream()
                .flatMap(rule -> judged(rule).stream())
                .flatMap(scenario -> scenario.actual().stream())
                .map(actual -> actual.replaceFirst(" with ImageId .*", "")
                        .replaceFirst("(?s)(refused with \\S+ \\S+): .*", "$1"))
                .forEach(words::add);
        return String.join("; ", words);
    }

    /** The answer in an inconclusive scenario, to a throttled request for one, says nothing of the value. */
    private static List<ScenarioResult> judged(RuleResult rule) {
        return rule.scenarios().stream()
                .filter(it -> it.verdict() == RuleVerdict.PASSED || it.verdict() == RuleVerdict.FAILED)
                .toList();
    }
}
