package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.fixture.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document on fixtures and the command that lists them say the same. */
final class FixturesDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| ([^|]*)\\|$");

    @TempDir
    private Path folder;

    @Test
    void the_table_of_all_fixtures_is_what_the_command_prints() throws Exception {
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
        assertThat(line.execute("fixtures")).isZero();

        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("features/FIXTURES.md")))
                .results()
                .toList();

        assertThat(rows).extracting(row -> row.group(1)).containsExactlyInAnyOrderElementsOf(Fixture.ids());
        assertThat(rows)
                .allSatisfy(row -> assertThat(line.text())
                        .contains(row.group(1) + "\n  " + row.group(2) + "\n"
                                + (row.group(3).isBlank()
                                        ? ""
                                        : "  needed by "
                                                + row.group(3)
                                                        .strip()
                                                        .replace("`", "")
                                                        .replace(" ", ", ") + "\n")));
    }
}
