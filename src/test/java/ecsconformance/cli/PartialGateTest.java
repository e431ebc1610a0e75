package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.Samples;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command gate where one of the two results is partial. */
final class PartialGateTest {

    private static final String RULE = "snapshot.age";

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void begin() {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    @Test
    void a_failure_that_is_mended_is_no_reason_for_4_where_the_same_is_inconclusive_as_before() throws IOException {
        RuleResult unclear = Samples.rule("image.name", RuleVerdict.INCONCLUSIVE);
        String before = unit.save("before", Samples.of(Samples.rule(RULE, RuleVerdict.FAILED), unclear));

        assertThat(unit.execute(
                        "gate",
                        unit.save("now", Samples.of(Samples.rule(RULE, RuleVerdict.PASSED), unclear)),
                        "--baseline",
                        before))
                .as(unit.text())
                .isZero();
        assertThat(unit.text())
                .endsWith("NO WORSE  than the baseline; inconclusive as in the baseline, or allowed: 1\n");
    }

    @Test
    void a_clause_that_has_lost_its_rule_is_4_with_its_name() throws IOException {
        String before = unit.save("before", Samples.of(Samples.rule(RULE, RuleVerdict.PASSED)));
        Result now = Samples.of(Samples.rule(RULE, RuleVerdict.PASSED)).withoutExchanges();
        Result open = new Result(
                now.suite(),
                now.target(),
                now.run()
                        .with(new Extent(
                                1, List.of("usage/new"), Extent.planOf(now.rules(), Optional.empty()), "sha256:00")),
                Verdict.PARTIAL,
                now.summary(),
                now.rules(),
                now.exchanges(),
                now.resources(),
                now.waivers(),
                now.proof());

        assertThat(unit.execute("gate", unit.save("now", open), "--baseline", before))
                .as(unit.text())
                .isEqualTo(4);
        assertThat(unit.text())
                .endsWith("but these clauses have lost their rule: usage/new (0 with --allow-partial)\n");
    }

    @Test
    void rules_that_only_lack_fixtures_are_told_together() throws IOException {
        String before = unit.save(
                "before",
                Samples.of(Samples.rule(RULE, RuleVerdict.PASSED), Samples.rule("image.name", RuleVerdict.PASSED)));
        String now = unit.save(
                "now",
                Samples.of(
                        lacking(RULE, "fixture a unavailable"),
                        lacking("image.name", "fixture a unavailable; fixture b unavailable")));

        assertThat(unit.execute("gate", now, "--baseline", before)).isOne();
        assertThat(unit.text())
                .contains("lost conclusiveness  snapshot.age, image.name: it was passed and is inconclusive now")
                .contains("(fixtures missing)")
                .doesNotContain("fixture a");
    }

    private static RuleResult lacking(String id, String reason) {
        RuleResult it = Samples.rule(id, RuleVerdict.INCONCLUSIVE);
        ScenarioResult scenario = it.scenarios().get(0);
        return new RuleResult(
                id,
                it.title(),
                it.level(),
                it.profile(),
                it.sources(),
                it.verdict(),
                Optional.of(reason),
                it.reading(),
                List.of(new ScenarioResult(
                        scenario.name(),
                        scenario.location(),
                        scenario.verdict(),
                        Optional.of(reason),
                        scenario.expected(),
                        scenario.actual(),
                        scenario.durationMs(),
                        scenario.exchanges(),
                        scenario.style(),
                        scenario.provider(),
                        scenario.reading(),
                        scenario.steps())));
    }
}
