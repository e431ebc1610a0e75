package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.ScenarioResult;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page opens on any machine and goes into a mail, whatever an endpoint answers. */
final class PageSizeTest {

    private static final int LARGEST = 5_000_000;
    private static final int FAILED = 85;
    private static final int EXCHANGES = 12;

    private final Random random = new Random(14);

    @ParameterizedTest
    @ValueSource(ints = {300, 3_000, 30_000, 300_000})
    void a_page_with_85_failing_scenarios_stays_below_5_megabytes(int length) {
        List<RuleResult> rules = new ArrayList<>();
        List<RecordedExchange> exchanges = new ArrayList<>();
        for (int rule = 0; rule < FAILED; rule++) {
            List<String> ids = new ArrayList<>();
            for (int exchange = 0; exchange < EXCHANGES; exchange++) {
                ids.add("x" + exchanges.size());
                exchanges.add(Samples.exchange(
                        ids.get(exchange), 400, "{\"Message\":\"" + noise(length) + "\"}", Map.of("X", noise(60))));
            }
            ScenarioResult scenario = Samples.scenario("as documented", 12, RuleVerdict.FAILED, "x1")
                    .withExchanges(ids);
            rules.add(Samples.rule("image.rule-" + rule, RuleVerdict.FAILED).withScenarios(List.of(scenario)));
        }
        Result result = Samples.of(rules, exchanges, Optional.empty());
        StringWriter page = new StringWriter();

        new HtmlReport().write(result, page);

        assertThat(page.toString().length()).isLessThan(LARGEST);
        assertThat(IndexView.of(result, PageTemplate.named("index").words(), false)
                        .rules())
                .hasSize(FAILED)
                .allSatisfy(row -> assertThat(row.packed()).isTrue());
    }

    /** Text that no packing makes shorter. */
    private String noise(int length) {
        byte[] bytes = new byte[length * 3 / 4];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
