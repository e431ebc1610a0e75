package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.SimulatedLoad;
import ecsconformance.result.Result;
import ecsconformance.result.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that is slow and turns calls away is judged like any other, only later. */
final class UnderLoadTest {

    /** The suite gives a call up after six repeats. */
    private static final int FEWER_THAN_GIVEN_UP = 4;

    /** One in seven meets four different calls of a scenario in the rounds that the suite repeats it, and three are sent once. */
    @ParameterizedTest
    @ValueSource(ints = {10, 7})
    void one_call_in_so_many_turned_away_changes_no_verdict(int throttleEvery) {
        List<Rule> rules = EmulatedTarget.allRules().stream()
                .filter(rule -> List.of("image-name", "client-token", "disk")
                        .contains(rule.id().area()))
                .toList();
        assertThat(rules).hasSizeGreaterThan(8);

        SimulatedLoad load = new SimulatedLoad(Duration.ofMillis(5), throttleEvery);
        // One call in so many is turned away, but by chance never the same one until the suite gives it up.
        Map<String, Integer> attempts = new ConcurrentHashMap<>();
        ReroutedCloud.Calls calls = (cloud, key, operation, parameters) ->
                attempts.merge(operation + new TreeMap<>(parameters), 1, Integer::sum) % FEWER_THAN_GIVEN_UP == 0
                        ? cloud.call(key, operation, parameters)
                        : load.call(cloud, key, operation, parameters);

        try (EmulatedTarget target = new EmulatedTarget(cloud -> new ReroutedCloud(cloud, calls))) {
            Result result = target.suite(rules).execute();

            assertThat(result.verdict()).as(result.rules().toString()).isEqualTo(Verdict.CONFORMANT);
            assertThat(result.exchanges())
                    .filteredOn(exchange -> exchange.body().contains("Throttling.User"))
                    .hasSizeGreaterThan(result.exchanges().size() / 20);
        }
    }
}
