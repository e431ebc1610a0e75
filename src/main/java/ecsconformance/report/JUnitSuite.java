package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        List<JUnitCase> apart = new ArrayList<>(waivers(result));
        problem(result).ifPresent(apart::add);
        if (!apart.isEmpty()) {
            suites.add(new JUnitSuite("run", distinct(apart)));
        }
        byProfile.forEach((profile, cases) -> suites.add(new JUnitSuite(profile, cases)));
        return suites;
    }

    private static Optional<JUnitCase> problem(Result result) {
        if (result.verdict() != Verdict.ERROR && result.run().problem().isEmpty()) {
            return Optional.empty();
        }
        String problem = result.run().problem().orElse("the run did not reach its end");
        return Optional.of(JUnitCase.apart("run", "reaches its end", JUnitCase.Outcome.ERROR, problem, "incomplete"));
    }

    private static List<JUnitCase> waivers(Result result) {
        return result.waiverProblems().stream()
                .map(it -> JUnitCase.apart(
                        it.rule(),
                        "the waiver holds",
                        JUnitCase.Outcome.FAILURE,
                        it.sentence(),
                        "waiver " + it.state().word()))
                .toList();
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
                ? JUnitCase.apart(rule.id(), rule.title(), JUnitCase.Outcome.FAILURE, reason, rule.level())
                : JUnitCase.apart(
                        rule.id(),
                        rule.title(),
                        JUnitCase.Outcome.SKIPPED,
                        rule.verdict().word() + ": " + reason,
                        "");
    }

    private static JUnitCase testCase(RuleResult rule, ScenarioResult scenario, Findings findings) {
        boolean failed = scenario.verdict() == RuleVerdict.FAILED && rule.verdict() != RuleVerdict.WAIVED;
        return new JUnitCase(
                rule.id(),
                PlainText.of(scenario.name(), 200) + " (" + scenario.location() + ")",
                scenario.location(),
                scenario.durationMs(),
                outcome(scenario, failed),
                message(rule, scenario),
                failed ? rule.level() : "",
                failed ? details(rule, scenario, findings) : List.of(),
                failed ? curl(scenario, findings) : "");
    }

    private static JUnitCase.Outcome outcome(ScenarioResult scenario, boolean failed) {
        if (scenario.verdict() == RuleVerdict.PASSED) {
            return JUnitCase.Outcome.PASSED;
        }
        return failed ? JUnitCase.Outcome.FAILURE : JUnitCase.Outcome.SKIPPED;
    }

    private static String message(RuleResult rule, ScenarioResult scenario) {
        String reason = scenario.reason().or(rule::reason).orElse("no reason was recorded");
        if (rule.verdict() == RuleVerdict.WAIVED) {
            return "waived: " + rule.reason().orElse(reason);
        }
        if (scenario.verdict() != RuleVerdict.FAILED) {
            return scenario.verdict().word() + ": " + reason;
        }
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
        if (scenario.expected().isEmpty() || scenario.actual().isEmpty()) {
            scenario.reason().ifPresent(it -> lines.add("reason: " + PlainText.of(it)));
        }
        findings.judgedExchange(scenario).ifPresent(it -> exchange(it, lines));
        return lines;
    }

    private static void exchange(RecordedExchange exchange, List<String> lines) {
        lines.add("exchange: " + PlainText.of(exchange.id()));
        if (!exchange.requestId().isEmpty()) {
            lines.add("RequestId: " + PlainText.of(exchange.requestId()));
        }
    }

    /** A line to send the request again; of a fresh account that is gone by then, how to get one in which it works. */
    private static String curl(ScenarioResult scenario, Findings findings) {
        String gone = scenario.provider().filter("control"::equals).isPresent()
                ? "\nthe account of this request no longer exists: conformance reproduce RESULT " + scenario.location()
                        + " --keep makes an account in which the line works"
                : "";
        return findings.judgedExchange(scenario)
                .map(it -> PlainText.of(it.curl(), LONGEST_CURL) + gone)
                .orElse("");
    }

    /**
     * One test case.
     *
     * @param location {@code features/….feature:LINE}; empty of what is no scenario
     * @param message the reason for which it did not pass, in one line
     * @param type    the kind of the problem
     * @param details lines for whoever looks into it, already plain text
     * @param output  a line that sends its last call again, already plain text; empty where there is none
     */
    record JUnitCase(
            String rule,
            String name,
            String location,
            long durationMs,
            Outcome outcome,
            String message,
            String type,
            List<String> details,
            String output) {

        /** The element under the test case that says so; a passed one has none. */
        enum Outcome {
            PASSED,
            FAILURE,
            ERROR,
            SKIPPED;

            String element() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /** A failure that belongs to no scenario of a rule. */
        static JUnitCase apart(String rule, String name, Outcome outcome, String message, String type) {
            return new JUnitCase(rule, name, "", 0, outcome, message, type, List.of(), "");
        }

        JUnitCase named(String other) {
            return new JUnitCase(rule, other, location, durationMs, outcome, message, type, details, output);
        }
    }
}
