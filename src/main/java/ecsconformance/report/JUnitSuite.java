package ecsconformance.report;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Verdict;
import ecsconformance.wire.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The test cases of one profile, or of the run itself where it has a problem. */
record JUnitSuite(String name, List<JUnitCase> cases) {

    private static final int LONGEST_CURL = 8000;

    static List<JUnitSuite> of(Result result) {
        Findings findings = new Findings(result);
        Map<String, List<JUnitCase>> byProfile = new LinkedHashMap<>();
        for (RuleResult rule : result.rules()) {
            byProfile
                    .computeIfAbsent(rule.profile(), profile -> new ArrayList<>())
                    .addAll(cases(rule, findings));
        }
        List<JUnitSuite> suites = new ArrayList<>();
        problem(result).ifPresent(it -> suites.add(new JUnitSuite("run", List.of(it))));
        byProfile.forEach((profile, cases) -> suites.add(new JUnitSuite(profile, cases)));
        return suites;
    }

    private static Optional<JUnitCase> problem(Result result) {
        if (result.verdict() != Verdict.ERROR && result.run().problem().isEmpty()) {
            return Optional.empty();
        }
        String problem = result.run().problem().orElse("the run did not come to its end");
        return Optional.of(
                new JUnitCase("run", "comes to its end", 0, JUnitCase.Outcome.ERROR, problem, "incomplete", List.of()));
    }

    private static List<JUnitCase> cases(RuleResult rule, Findings findings) {
        List<JUnitCase> cases = new ArrayList<>();
        rule.scenarios().forEach(scenario -> cases.add(testCase(rule, scenario, findings)));
        boolean failedElsewhere = rule.verdict() == RuleVerdict.FAILED
                && rule.scenarios().stream().noneMatch(it -> it.verdict() == RuleVerdict.FAILED);
        if (cases.isEmpty() || failedElsewhere) {
            cases.add(ofRule(rule));
        }
        return distinct(cases);
    }

    /** One scenario may have run in several styles; a reader of JUnit XML takes equal names for one test. */
    private static List<JUnitCase> distinct(List<JUnitCase> cases) {
        Map<String, Integer> seen = new HashMap<>();
        return cases.stream()
                .map(it -> {
                    int number = seen.merge(it.name(), 1, Integer::sum);
                    return number == 1 ? it : it.named(it.name() + " #" + number);
                })
                .toList();
    }

    /** A rule that says more than its scenarios do: it has none, or failed for a reason that is none of theirs. */
    private static JUnitCase ofRule(RuleResult rule) {
        String reason = rule.reason().orElse("no scenario was run");
        return rule.verdict() == RuleVerdict.FAILED
                ? new JUnitCase(rule.id(), rule.title(), 0, JUnitCase.Outcome.FAILURE, reason, rule.level(), List.of())
                : JUnitCase.skipped(rule.id(), rule.title(), 0, rule.verdict().word() + ": " + reason);
    }

    private static JUnitCase testCase(RuleResult rule, ScenarioResult scenario, Findings findings) {
        String name = PlainText.of(scenario.name(), 200) + " (" + scenario.location() + ")";
        String reason = scenario.reason().or(rule::reason).orElse("no reason was recorded");
        if (rule.verdict() == RuleVerdict.WAIVED && scenario.verdict() != RuleVerdict.PASSED) {
            return JUnitCase.skipped(
                    rule.id(),
                    name,
                    scenario.durationMs(),
                    "waived: " + rule.reason().orElse(reason));
        }
        return switch (scenario.verdict()) {
            case PASSED -> JUnitCase.passed(rule.id(), name, scenario.durationMs());
            case FAILED ->
                new JUnitCase(
                        rule.id(),
                        name,
                        scenario.durationMs(),
                        JUnitCase.Outcome.FAILURE,
                        message(scenario, reason),
                        rule.level(),
                        details(rule, scenario, findings));
            case INCONCLUSIVE, WAIVED, UNTESTED ->
                JUnitCase.skipped(
                        rule.id(),
                        name,
                        scenario.durationMs(),
                        scenario.verdict().word() + ": " + reason);
        };
    }

    private static String message(ScenarioResult scenario, String reason) {
        return scenario.expected().isPresent() && scenario.actual().isPresent()
                ? "expected " + scenario.expected().get() + ", but: "
                        + scenario.actual().get()
                : reason;
    }

    private static List<String> details(RuleResult rule, ScenarioResult scenario, Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add("rule: " + PlainText.of(rule.id() + " (" + rule.level() + ") " + rule.title()));
        lines.add("clauses: " + PlainText.of(String.join(", ", rule.sources())));
        scenario.expected().ifPresent(it -> lines.add("expected: " + PlainText.of(it)));
        scenario.actual().ifPresent(it -> lines.add("actual: " + PlainText.of(it)));
        scenario.reason().ifPresent(it -> lines.add("reason: " + PlainText.of(it)));
        findings.lastExchange(scenario).ifPresent(it -> exchange(it, lines));
        return lines;
    }

    private static void exchange(Exchange exchange, List<String> lines) {
        lines.add("exchange: " + PlainText.of(exchange.id()));
        if (!exchange.requestId().isEmpty()) {
            lines.add("RequestId: " + PlainText.of(exchange.requestId()));
        }
        lines.add("curl: " + PlainText.of(exchange.curl(), LONGEST_CURL));
    }
}
