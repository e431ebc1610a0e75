package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.suite.EmulatedTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known deviations do not end a run that is to end at the first failure. */
final class FailFastTest {

    private static final String ENDED = "--fail-fast ended the run at the first failure";

    @TempDir
    private Path folder;

    @Test
    void a_failure_that_a_waiver_covers_does_not_end_the_run_and_is_told_as_waived() throws IOException {
        CommandLineInFolder run = run("*: success 200*", "2999-12-31", 0);

        assertThat(run.text())
                .contains("WAIVED  snapshot.age", "\"verdict\":\"waived\"", "\"complete\":true")
                .doesNotContain(ENDED, "failed  snapshot.age");
    }

    @Test
    void a_failure_that_it_does_not_cover_ends_it_and_so_does_one_whose_waiver_has_expired() throws IOException {
        assertThat(run("*: refused with 500 *", "2999-12-31", 1).text()).contains(ENDED);
        assertThat(run("*: success 200*", "2026-01-31", 1).text()).contains(ENDED);
    }

    private CommandLineInFolder run(String failure, String expires, int exit) throws IOException {
        Path waivers = Files.writeString(
                folder.resolve("waivers.yaml"),
                "waivers:\n  - {rule: snapshot.age, owner: storage, reason: known, link: \"https://b.example.com\", expires: "
                        + expires + ", failure: \"" + failure + "\"}\n");
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
        try (EmulatedTarget target = new EmulatedTarget(cloud -> cloud)) {
            List<String> words = new ArrayList<>(
                    List.of("run --no-allure --fail-fast --concurrency 1 --rule snapshot.* --events -".split(" ")));
            words.addAll(List.of("--endpoint", target.endpoint().toString()));
            words.addAll(List.of("--control", target.control() + "/defect/snapshot-age.missing"));
            words.addAll(List.of("--waivers", waivers.toString(), "--report", folder.toString()));

            assertThat(line.execute(words.toArray(String[]::new)))
                    .as(line.text())
                    .isEqualTo(exit);
        }
        return line;
    }
}
