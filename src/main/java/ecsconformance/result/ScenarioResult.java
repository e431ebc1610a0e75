package ecsconformance.result;

import java.util.List;
import java.util.Optional;

/**
 * One scenario.
 *
 * @param location  {@code features/….feature:LINE}
 * @param reason    the reason for which it is not conclusive, or the failure
 * @param exchanges ids of the exchanges it had with the endpoint
 * @param style     the style of its calls, for example {@code v3 POST XML}
 * @param provider  the source of its fixtures
 * @param start   its state at the start; empty where it was not begun
 */
public record ScenarioResult(
        String name,
        String location,
        RuleVerdict verdict,
        Optional<String> reason,
        Optional<String> expected,
        Optional<String> actual,
        long durationMs,
        List<String> exchanges,
        Optional<String> style,
        Optional<String> provider,
        Optional<String> reading,
        List<Step> steps,
        Optional<ScenarioStart> start) {

    public ScenarioResult {
        exchanges = List.copyOf(exchanges);
        steps = List.copyOf(steps);
    }

    /** The failure as {@code scenario: what came back}: one text for reports, waivers and comparisons. */
    public String failure() {
        return name + ": " + actual.or(() -> reason).orElse("no reason was recorded");
    }

    public ScenarioResult withExchanges(List<String> others) {
        return new ScenarioResult(
                name,
                location,
                verdict,
                reason,
                expected,
                actual,
                durationMs,
                others,
                style,
                provider,
                reading,
                steps,
                start);
    }

    public ScenarioResult(
            String name,
            String location,
            RuleVerdict verdict,
            Optional<String> reason,
            Optional<String> expected,
            Optional<String> actual,
            long durationMs,
            List<String> exchanges,
            Optional<String> style,
            Optional<String> provider,
            Optional<String> reading,
            List<Step> steps) {
        this(
                name,
                location,
                verdict,
                reason,
                expected,
                actual,
                durationMs,
                exchanges,
                style,
                provider,
                reading,
                steps,
                Optional.empty());
    }

    /** A step as it ran: keyword and text, and {@code passed}, {@code failed}, {@code skipped} or the like. */
    public record Step(String text, String status, List<List<String>> table) {

        public Step {
            table = table.stream().map(List::copyOf).toList();
        }
    }
}
