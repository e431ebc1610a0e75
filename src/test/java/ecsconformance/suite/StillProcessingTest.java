package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that still deals with the first request of a ClientToken is asked again until it has settled. */
final class StillProcessingTest {

    private static final Set<String> RULES =
            Set.of("client-token.repeat", "client-token.conflict", "client-token.one-image");

    @ParameterizedTest
    @ValueSource(strings = {"LastTokenProcessing", "IdempotentProcessing"})
    void every_repeat_is_told_so_three_times(String code) {
        Refusal processing = new Refusal(403, code, "The last token request is processing.");
        Map<String, Integer> uses = new ConcurrentHashMap<>();
        List<Rule> rules = EmulatedTarget.allRules().stream()
                .filter(rule -> RULES.contains(rule.id().value()))
                .toList();
        assertThat(rules).hasSize(RULES.size());

        try (EmulatedTarget target =
                new EmulatedTarget(cloud -> new ReroutedCloud(cloud, (inner, key, operation, parameters) -> {
                    String token = parameters.getOrDefault("ClientToken", "");
                    boolean repeated = operation.equals("CreateImage") && !token.isEmpty();
                    int use = repeated ? uses.merge(key + " " + token, 1, Integer::sum) : 1;
                    return use > 1 && use <= 4
                            ? new Answer.Refused(processing)
                            : inner.call(key, operation, parameters);
                }))) {
            Result result = target.suite(rules).execute();

            assertThat(result.rules())
                    .filteredOn(rule -> !rule.scenarios().isEmpty())
                    .allSatisfy(rule ->
                            assertThat(rule.verdict()).as(rule.toString()).isEqualTo(RuleVerdict.PASSED))
                    .extracting(RuleResult::id)
                    .isNotEmpty();
        }
    }
}
