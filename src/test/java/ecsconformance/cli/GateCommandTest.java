package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.ScenarioResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command gate: exit code and sentence. */
final class GateCommandTest {

    private static final String RULE = "snapshot.age";

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void begin() {
        unit = new CommandLineInFolder(folder, Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void nothing_worse_is_0_and_says_so() throws IOException {
        assertThat(gate(rule(RuleVerdict.PASSED), rule(RuleVerdict.PASSED))).isZero();
        assertThat(unit.text()).contains("nothing got worse");
    }

    @Test
    void a_new_failure_is_1_and_an_old_one_is_named_and_0() throws IOException {
        assertThat(gate(rule(RuleVerdict.PASSED), rule(RuleVerdict.FAILED))).isOne();
        assertThat(unit.text())
                .contains("new failure", "snapshot.age: it was passed and failed now (as documented: success");

        assertThat(gate(rule(RuleVerdict.FAILED), rule(RuleVerdict.FAILED))).isZero();
        assertThat(unit.text()).contains("still failing, as before: snapshot.age");
    }

    @Test
    void lost_conclusiveness_is_1_also_where_partial_is_allowed() throws IOException {
        assertThat(gate(rule(RuleVerdict.PASSED), rule(RuleVerdict.INCONCLUSIVE), "--allow-partial"))
                .isOne();
        assertThat(unit.text())
                .contains("lost conclusiveness", "it was passed and is inconclusive now (reason of snapshot.age)");
    }

    @Test
    void a_rule_inconclusive_before_is_no_worse_and_one_that_is_so_newly_is_4_with_its_name() throws IOException {
        RuleResult[] half = {rule(RuleVerdict.INCONCLUSIVE), Samples.rule("image.name", RuleVerdict.PASSED)};
        String result = unit.save("half", Samples.of(half));

        assertThat(unit.execute("gate", result, "--baseline", result)).isZero();
        assertThat(unit.text())
                .endsWith("NO WORSE  than the baseline; inconclusive as in the baseline, or allowed: 1\n");
        String before = unit.save("before", Samples.of(Samples.rule("image.name", RuleVerdict.PASSED)));
        assertThat(unit.execute("gate", result, "--baseline", before)).isEqualTo(4);
        assertThat(unit.text())
                .endsWith(
                        "PARTIAL  nothing got worse, but these rules are inconclusive and the baseline does not judge them:"
                                + " snapshot.age (0 with --allow-partial)\n");
        assertThat(unit.execute("gate", result, "--baseline", before, "--allow-partial"))
                .isZero();
    }

    @Test
    void a_changed_reading_is_1() throws IOException {
        assertThat(gate(reading("strict"), reading("lenient"))).isOne();
        assertThat(unit.text()).contains("changed reading", "the reading \"strict\" and shows \"lenient\" now");
    }

    @Test
    void a_missing_rule_is_1() throws IOException {
        assertThat(gate(rule(RuleVerdict.PASSED), Samples.rule("image.name", RuleVerdict.PASSED)))
                .isOne();
        assertThat(unit.text()).contains("missing rule", "snapshot.age: it was passed and is not in the result");
    }

    @Test
    void a_waiver_lets_a_failure_pass_until_it_expires() throws IOException {
        assertThat(gate(rule(RuleVerdict.PASSED), rule(RuleVerdict.FAILED), "--waivers", waivers("2026-12-31")))
                .isZero();
        assertThat(gate(rule(RuleVerdict.PASSED), rule(RuleVerdict.FAILED), "--waivers", waivers("2026-01-31")))
                .isOne();
        assertThat(unit.text()).contains("waiver", "the waiver of storage for snapshot.age expired after 2026-01-31");
    }

    @Test
    void an_unexpected_pass_is_1() throws IOException {
        assertThat(gate(rule(RuleVerdict.PASSED), rule(RuleVerdict.PASSED), "--waivers", waivers("2026-12-31")))
                .isOne();
        assertThat(unit.text()).contains("the waiver of storage for snapshot.age is not needed any more");
    }

    @Test
    void wrong_use_is_2_and_says_what_is_wrong() throws IOException {
        String good = unit.save("good", Samples.of(rule(RuleVerdict.PASSED)));
        String bad = Files.writeString(folder.resolve("bad.json"), "{\"schemaVersion\": 7}")
                .toString();
        String empty = unit.save("empty", Samples.of(rule(RuleVerdict.INCONCLUSIVE)));
        String other = Files.writeString(
                        folder.resolve("other.json"),
                        Files.readString(Path.of(good)).replace("sha256:00", "sha256:11"))
                .toString();

        wrong("--baseline FILE is missing", "gate", good);
        wrong("schemaVersion 7 cannot be read", "gate", good, "--baseline", bad);
        wrong("cannot be read", "gate", "nowhere.json", "--baseline", good);
        wrong("none of its rules was judged", "gate", good, "--baseline", empty);
        wrong("did not reach its end", "gate", good, "--baseline", unit.save("e", Samples.error()));
        wrong("another contract: sha256:11, not sha256:00", "gate", good, "--baseline", other);
        assertThat(unit.execute("gate", good, "--baseline", other, "--other-contract"))
                .isZero();
        wrong("names no rule", "gate", good, "--baseline", good, "--waivers", waivers("2026-12-31", "snapshot.agee"));
        wrong(
                "there is no such file",
                "run",
                "--waivers",
                folder.resolve("no.yaml").toString());
    }

    @Test
    void an_incomplete_result_is_3() throws IOException {
        String good = unit.save("good", Samples.of(Samples.rule("image.name", RuleVerdict.PASSED)));
        assertThat(unit.execute("gate", unit.save("cut", Samples.error()), "--baseline", good))
                .isEqualTo(3);
    }

    private void wrong(String words, String... arguments) {
        assertThat(unit.execute(arguments)).as(unit.text()).isEqualTo(2);
        assertThat(unit.text()).contains(words);
    }

    private int gate(RuleResult before, RuleResult now, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "gate", unit.save("now", Samples.of(now)), "--baseline", unit.save("before", Samples.of(before))));
        arguments.addAll(List.of(more));
        return unit.execute(arguments.toArray(String[]::new));
    }

    private String waivers(String expires) throws IOException {
        return waivers(expires, RULE);
    }

    private String waivers(String expires, String rule) throws IOException {
        return Files.writeString(
                        folder.resolve("waivers.yaml"),
                        "waivers:\n  - {rule: " + rule
                                + ", owner: storage, reason: known, link: \"https://b.example.com\", " + "expires: "
                                + expires + ", failure: \"*: success 200 *\"}\n")
                .toString();
    }

    private static RuleResult rule(RuleVerdict verdict) {
        return Samples.rule(RULE, verdict);
    }

    private static RuleResult reading(String reading) {
        RuleResult it = rule(RuleVerdict.PASSED);
        return new RuleResult(
                it.id(),
                it.title(),
                it.level(),
                it.profile(),
                it.sources(),
                it.verdict(),
                it.reason(),
                Optional.of(reading),
                it.scenarios().stream()
                        .map(scenario -> new ScenarioResult(
                                scenario.name(),
                                scenario.location(),
                                scenario.verdict(),
                                scenario.reason(),
                                scenario.expected(),
                                scenario.actual(),
                                scenario.durationMs(),
                                scenario.exchanges(),
                                scenario.style(),
                                scenario.provider(),
                                Optional.of(reading),
                                scenario.steps()))
                        .toList());
    }
}
