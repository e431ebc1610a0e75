package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.json.ResultJson;
import ecsconformance.suite.EmulatedTarget;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure is arranged again, and the line that is printed shows it when it is pasted into a shell. */
final class ReproduceCommandTest {

    /** Enough scenarios of every kind of failure to paste twenty lines. */
    private static final int PASTED = 20;

    @TempDir
    private Path folder;

    static Stream<Arguments> defects() {
        return Stream.of(
                Arguments.of("answer.image-id-misnamed", "answer.success,snapshot.system,image-name.alphabet", 8),
                Arguments.of("image-name-form.missing", "image-name.malformed", 4),
                Arguments.of("snapshot-age.missing", "snapshot.age", 4),
                Arguments.of("instance-snapshots.in-spite-of-a-refusal", "refusal.no-effect", 2),
                Arguments.of("describe-images.devices-numbered", "image.disks", 2));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void a_pasted_line_shows_the_failure(String defect, String rules, int wanted) throws Exception {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> cloud)) {
            String[] where = {
                "--endpoint", target.endpoint().toString(), "--control", target.control() + "/defect/" + defect
            };
            Result result = failing(where, rules);
            List<ScenarioResult> failed = result.rules().stream()
                    .flatMap(rule -> rule.scenarios().stream())
                    .filter(it -> it.verdict() == RuleVerdict.FAILED)
                    .limit(wanted)
                    .toList();

            assertThat(failed).hasSize(wanted);
            Set<String> requests = new HashSet<>();
            for (ScenarioResult scenario : failed) {
                CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
                int exit = line.execute(with(where, "reproduce", folder.toString(), scenario.location(), "--keep"));
                assertThat(exit).as(line.text()).isZero();
                assertThat(line.text()).contains("REPRODUCED  it failed again");
                String lines = linesToPaste(line.text());
                assertThat(pasted(lines)).as(scenario.name()).containsPattern(shown(scenario));
                assertThat(pasted(lines.replaceFirst("_SECRET='", "_SECRET='x")))
                        .as("with another secret the line shows nothing")
                        .doesNotContainPattern(shown(scenario));
                requests.add(lines);
            }
            assertThat(requests).as("different lines").hasSize(wanted);
        }
    }

    @Test
    void the_lines_pasted_are_as_many_as_promised() {
        assertThat(defects().mapToInt(it -> (Integer) it.get()[2]).sum()).isEqualTo(PASTED);
    }

    @Test
    void a_rule_that_did_not_fail_is_refused_with_those_that_did() throws Exception {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> cloud)) {
            String[] where = {
                "--endpoint",
                target.endpoint().toString(),
                "--control",
                target.control() + "/defect/snapshot-age.missing"
            };
            failing(where, "snapshot.age");
            CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());

            assertThat(line.execute(with(where, "reproduce", folder.toString(), "c9")))
                    .isEqualTo(2);
            assertThat(line.text()).contains("nothing that failed is called c9; there are c1 (snapshot.age)");
            assertThat(line.execute("reproduce", folder.toString(), "c1")).isEqualTo(2);
            assertThat(line.text()).contains("is of " + target.endpoint() + ", not of the embedded emulator");
            where[3] = target.control().toString();
            assertThat(line.execute(with(where, "reproduce", folder.toString(), "c1")))
                    .isEqualTo(1);
            assertThat(line.text()).contains("NOT REPRODUCED  it passed this time");
        }
    }

    private Result failing(String[] where, String rules) throws Exception {
        String[] chosen = Stream.of(rules.split(","))
                .flatMap(rule -> Stream.of("--rule", rule))
                .toArray(String[]::new);
        new CommandLineInFolder(folder, Clock.systemUTC())
                .execute(with(where, with(chosen, "run", "--no-allure", "--report", folder.toString())));
        return new ResultJson().read(folder.resolve("conformance.json"));
    }

    private static String[] with(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }

    /** The fact by which the answer fails. */
    private static Pattern shown(ScenarioResult scenario) {
        String actual = scenario.actual().orElseThrow();
        if (actual.contains("its fields are ImageID")) {
            return Pattern.compile("HTTP/1.1 200.*\\bImageID\\b.*\\bm-[a-z0-9]{8,}", Pattern.DOTALL);
        }
        if (actual.startsWith("success")) {
            return Pattern.compile("HTTP/1.1 200.*\\bImageId\\b.*\\bm-[a-z0-9]{8,}", Pattern.DOTALL);
        }
        String made = actual.startsWith("refused, yet") ? "\\bs-[a-z0-9]{8,}" : "/dev/xvd1";
        return Pattern.compile("HTTP/1.1 200.*" + made, Pattern.DOTALL);
    }

    /** Everything between the heading and the end. */
    private static String linesToPaste(String text) {
        String heading = "Paste this line to send it:";
        return text.substring(text.indexOf(heading) + heading.length());
    }

    /** The output of the shell for these lines. */
    private static String pasted(String lines) throws Exception {
        Process shell =
                new ProcessBuilder("sh", "-c", lines).redirectErrorStream(true).start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return answer;
    }
}
