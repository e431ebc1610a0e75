package ecsconformance.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The beginning of a scenario, so that it can be evaluated again from its exchanges.
     *
     * @param seed         from which its made-up values follow, below 2 to the power of 48
     * @param style        in which its calls travel as long as it does not change that itself
     * @param arrangements one for each account it worked in; empty where none was needed or none could be had
     */
    public record ScenarioStart(long seed, String style, List<ScenarioAccount> arrangements) {

        public ScenarioStart {
            arrangements = List.copyOf(arrangements);
        }

        /**
         * The account and the fixtures that a scenario worked with; nothing in it is secret.
         *
         * @param accessKeyId names the account
         * @param exclusive   whether nothing else worked in the account
         * @param onWhiteList whether the account was known to be on the white list for images from data-disk snapshots
         */
        public record ScenarioAccount(
                String accessKeyId, String region, boolean exclusive, boolean onWhiteList, List<Resource> resources) {

            public ScenarioAccount {
                resources = List.copyOf(resources);
            }

            /** A fixture by its public id, the id that the API knows it by, and what its provider says of it. */
            public record Resource(String fixture, String id, Map<String, String> attributes) {

                public Resource {
                    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
                }
            }
        }
    }
}
