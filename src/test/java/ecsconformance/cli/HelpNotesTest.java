package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of the commands for documentation, as wide as the terminal. */
final class HelpNotesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "review", "drift", "adopt", "annotate", "export"})
    void no_line_breaks_within_a_word_or_the_width(String command) {
        List<String> whole = List.of(help(command, "999").split("\\s+"));

        for (int width : List.of(60, 72, 80, 100, 120)) {
            String help = help(command, Integer.toString(width));
            assertThat(help.lines()).as("%s", width).allMatch(line -> line.length() <= width);
            assertThat(help.split("\\s+")).as("%s", width).containsExactlyInAnyOrderElementsOf(whole);
            assertThat(help).contains("\n\nExample: ", "\n\nVariables: ");
        }
        assertThat(help(command, "120").lines())
                .hasSizeLessThan(help(command, "60").split("\n").length);
        assertThat(help(command, "wide")).isEqualTo(help(command, "80")).isEqualTo(help(command, "59"));
    }

    private String help(String command, String columns) {
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
        line.set("COLUMNS", columns);
        assertThat(line.execute("spec", command, "--help")).isZero();
        return line.text();
    }
}
