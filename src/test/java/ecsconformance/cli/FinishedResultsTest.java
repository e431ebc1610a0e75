package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.Verdict;
import ecsconformance.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on finished results beside gate, and what a run does with shards, baselines and a GitHub job. */
final class FinishedResultsTest {

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void begin() {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "compare", "gate", "merge"})
    void every_command_explains_itself(String command) {
        assertThat(unit.execute(command, "--help")).isZero();
        assertThat(unit.text()).contains("conformance " + command);
    }

    @Test
    void a_result_is_rendered_again_and_results_are_compared() throws IOException {
        String one = unit.save(
                "one",
                Samples.of(
                        Samples.rule("image.name", RuleVerdict.FAILED),
                        Samples.rule("image.tag", RuleVerdict.INCONCLUSIVE)));
        String two = unit.save("two", Samples.conformant());
        Path written = folder.resolve("new/junit.xml");

        assertThat(unit.execute("report", one, "--format", "junit", "--out", written.toString()))
                .isZero();
        assertThat(written).content().contains("<testsuites");
        assertThat(unit.execute("report", unit.path("one"), "--format", "md")).isZero();
        assertThat(unit.text()).contains("## ❌ non-conformant: demo");
        assertThat(unit.execute("compare", one, two, "--differences")).isZero();
        assertThat(unit.text()).contains("rule", "one", "two", "image.name", "failed");
        String baseline = unit.path("baseline.json");
        assertThat(unit.execute("report", one, "--format", "baseline", "--out", baseline))
                .isZero();
        assertThat(unit.execute("gate", one, "--baseline", baseline, "--allow-partial"))
                .isZero();
        assertThat(Path.of(baseline)).content().doesNotContain("curl", "x1");
        assertThat(unit.execute("report", one, "--format", "pdf")).isEqualTo(2);
        assertThat(unit.execute("compare", one)).isEqualTo(2);
        String all = Path.of(one).toAbsolutePath().getParent().getParent().toString();
        assertThat(unit.execute("compare", all)).as(unit.text()).isZero();
        assertThat(unit.text()).contains("rule", "one", "two", "image.name", "failed");
        assertThat(unit.execute("compare", unit.path("new"))).isEqualTo(2);
        assertThat(unit.text()).contains("holds no conformance.json");
    }

    @Test
    void shards_of_a_run_merge_to_the_whole_run_and_one_alone_does_not() throws Exception {
        String[] rules = {"--rule", "snapshot.*"};
        for (String part : List.of("1", "2")) {
            assertThat(unit.execute("run", rules[0], rules[1], "--shard", part + "/2", "--report", unit.path(part)))
                    .as(unit.text())
                    .isZero();
        }
        String merged = unit.path("merged");
        assertThat(unit.execute("merge", unit.path("1"), unit.path("2"), "--report", merged))
                .as(unit.text())
                .isZero();
        Result whole = new ResultJson().read(Path.of(merged, "conformance.json"));
        assertThat(whole.run().selection()).contains("--rule snapshot.*");
        assertThat(whole.verdict()).isEqualTo(Verdict.CONFORMANT);

        assertThat(unit.execute("merge", unit.path("1"), "--report", merged)).isEqualTo(3);
        wrong("more than once", "merge", unit.path("1"), unit.path("1"));
        wrong("is no shard", "run", "--shard", "3/2", "--report", merged);
        wrong("has no scenario", "run", "--rule", "snapshot.age", "--shard", "9/9", "--report", merged);
    }

    @Test
    void a_run_is_held_against_its_baseline_and_never_made_greener_by_it() throws Exception {
        String report = unit.path("run");
        String[] run = {"run", "--rule", "snapshot.system", "--report", report};
        assertThat(unit.execute(run)).isZero();
        Path record = Path.of(report, "conformance.json");
        Path stricter = folder.resolve("stricter.json");
        ObjectNode earlier = (ObjectNode) new ObjectMapper().readTree(record.toFile());
        ((ObjectNode) earlier.get("run")).remove("extent");
        earlier.remove("conclusion");
        ((ObjectNode) earlier.at("/rules/0")).put("id", "snapshot.gone");
        Files.writeString(stricter, earlier.toString());

        assertThat(unit.execute(
                        "run", "--rule", "snapshot.system", "--report", report, "--baseline", record.toString()))
                .isZero();
        assertThat(unit.execute(
                        "run", "--rule", "snapshot.system", "--report", report, "--baseline", stricter.toString()))
                .isOne();
        assertThat(unit.text())
                .contains("snapshot.gone: it was passed and is not in the result, which is only about --rule");
    }

    @Test
    void github_is_told_by_annotations_and_a_summary_and_a_targets_text_is_no_command() throws Exception {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "before\n");
        unit.set("GITHUB_ACTIONS", "true");
        unit.set("GITHUB_STEP_SUMMARY", summary.toString());

        assertThat(unit.execute("run", "--rule", "snapshot.system", "--report", unit.path("r")))
                .isZero();
        List<String> lines = unit.text().lines().toList();
        assertThat(lines.get(0)).matches("::stop-commands::[0-9a-f]{32}");
        assertThat(lines).contains(lines.get(0).replace("stop-commands::", "") + "::");
        assertThat(summary)
                .content()
                .startsWith("before\n## 🔷 selection passed: " + CommandLineInFolder.of(1) + ": the embedded emulator");

        String before = unit.save("before", Samples.of(Samples.rule("snapshot.age", RuleVerdict.PASSED)));
        String now = unit.save("now", Samples.of(Samples.rule("snapshot.age", RuleVerdict.FAILED)));
        assertThat(unit.execute("gate", now, "--baseline", before)).isOne();
        assertThat(unit.text()).contains("\n::error title=new failure%3A snapshot.age::it was passed and failed now");
    }

    private void wrong(String words, String... arguments) {
        assertThat(unit.execute(arguments)).as(unit.text()).isEqualTo(2);
        assertThat(unit.text()).contains(words);
    }
}
