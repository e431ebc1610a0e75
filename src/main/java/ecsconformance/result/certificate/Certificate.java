package ecsconformance.result.certificate;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Certifies a profile if each of its rules was run and the profile is conformant.
 *
 * @param certified the profiles, sorted
 * @param refused   the reason for each of the others, by profile
 */
public record Certificate(List<String> certified, Map<String, String> refused) {

    public Certificate {
        certified = List.copyOf(certified);
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }

    public static Certificate of(Result result, RuleCatalogue catalogue) {
        Set<String> run = result.rules().stream().map(RuleResult::id).collect(Collectors.toSet());
        Map<String, List<Rule>> profiles = catalogue.rules().stream()
                .collect(Collectors.groupingBy(rule -> rule.profile().word(), TreeMap::new, Collectors.toList()));
        List<String> unstated = result.run().extent().map(Extent::unstated).orElse(List.of());
        Map<String, String> refused = new LinkedHashMap<>();
        profiles.forEach((profile, rules) -> {
            long missing = rules.stream()
                    .filter(rule -> !run.contains(rule.id().value()))
                    .count();
            Verdict verdict = result.summary().profiles().getOrDefault(profile, Verdict.ERROR);
            if (!result.run().complete()) {
                refused.put(profile, "the run did not reach its end");
            } else if (!unstated.isEmpty()) {
                refused.put(profile, unstated.size() + " clauses of the edition have no rule");
            } else if (missing > 0) {
                refused.put(profile, missing + " of its " + rules.size() + " rules were not run");
            } else if (verdict != Verdict.CONFORMANT) {
                refused.put(profile, "it is " + verdict.word());
            }
        });
        return new Certificate(
                profiles.keySet().stream()
                        .filter(profile -> !refused.containsKey(profile))
                        .toList(),
                refused);
    }

    /** One line for people. */
    public String words() {
        String not = refused.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return (certified.isEmpty() ? "certifies nothing" : "certifies " + String.join(", ", certified))
                + (not.isEmpty() ? "" : "; not " + not);
    }
}
