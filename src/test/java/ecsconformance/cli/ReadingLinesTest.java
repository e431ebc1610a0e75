package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.catalogue.Choices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emulator takes a run's lines about a target's readings as they stand. */
final class ReadingLinesTest {

    @TempDir
    private Path folder;

    @Test
    void each_printed_reading_is_taken_by_the_emulator() {
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());

        line.execute("run", "--readings", "--no-allure", "--tags", "@ambiguous", "--report", line.path("report"));

        List<String> printed = line.text()
                .lines()
                .dropWhile(it -> !it.startsWith("Readings of the documentation"))
                .skip(1)
                .takeWhile(it -> !it.isBlank() && !it.strip().startsWith("also shown"))
                .map(it -> it.strip().split(" ")[0])
                .toList();
        assertThat(printed)
                .as(line.text())
                .hasSizeGreaterThan(45)
                .allSatisfy(choice ->
                        assertThat(Choices.none().reading(choice).readings()).hasSize(1));
        assertThat(printed).contains("cutoff-day=inclusive", "http-methods=both", "disk-states=at-once");
    }
}
