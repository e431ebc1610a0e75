package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.SimulatedLoad;
import ecsconformance.result.Result;
import ecsconformance.result.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that is slow and turns calls away is judged like any other, only later. */
final class UnderLoadTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 5})
    void one_call_in_so_many_turned_away_changes_no_verdict(int throttleEvery) {
        List<Rule> rules = EmulatedTarget.allRules().stream()
                .filter(rule -> List.of("image-name", "client-token", "disk")
                        .contains(rule.id().area()))
                .toList();
        assertThat(rules).hasSizeGreaterThan(8);

        try (EmulatedTarget target = new EmulatedTarget(
                cloud -> new ReroutedCloud(cloud, new SimulatedLoad(Duration.ofMillis(5), throttleEvery)))) {
            Result result = target.suite(rules).execute();

            assertThat(result.verdict()).as(result.rules().toString()).isEqualTo(Verdict.CONFORMANT);
            assertThat(result.exchanges())
                    .filteredOn(exchange -> exchange.body().contains("Throttling.User"))
                    .hasSizeGreaterThan(result.exchanges().size() / 20);
        }
    }
}
