package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a part of the rules, or of the embedded emulator, claims no more than it has shown. */
final class ClaimsTest {

    private static final String SELECTION = "selection passed: " + CommandLineInFolder.of(1);
    private static final String EMBEDDED = "embedded emulator";

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void prepare() {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    @Test
    void a_selection_on_the_embedded_emulator_says_both_in_every_format() throws IOException {
        assertThat(run("--rule", "snapshot.system")).isZero();

        assertThat(unit.text().lines().findFirst().orElseThrow()).contains(EMBEDDED);
        assertThat(unit.text()).contains("\n" + SELECTION);
        assertThat(unit.text()).doesNotContain("CONFORMANT", " conformant ");
        for (String file : new String[] {
            "conformance.json",
            "index.html",
            "summary.md",
            "junit.xml",
            "badge.svg",
            "evidence.har",
            "allure-results/environment.properties"
        }) {
            assertThat(Path.of(unit.path("r")).resolve(file)).content().contains(SELECTION, EMBEDDED);
        }
        assertThat(Path.of(unit.path("r"), "badge.svg"))
                .content()
                .contains("#0a58ca")
                .doesNotContain("#1a7f37", "conformant");
        assertThat(unit.execute("compare", unit.path("r"), unit.path("r"))).isZero();
        assertThat(unit.text()).contains(SELECTION, EMBEDDED);
        assertThat(unit.execute("gate", unit.path("r"), "--baseline", unit.path("r")))
                .isZero();
        assertThat(unit.text()).contains("the result says: " + SELECTION, "the baseline says: " + SELECTION);
        unit.set("GITHUB_ACTIONS", "true");
        assertThat(run("--rule", "snapshot.system")).isZero();
        assertThat(unit.text()).contains("::notice title=the run::" + SELECTION);
    }

    @Test
    void a_profile_is_named_with_the_word_conformant() {
        assertThat(run("--profile", "account")).isZero();
        assertThat(unit.text()).contains("\nCONFORMANT in account: " + CommandLineInFolder.of(6));
        assertThat(Path.of(unit.path("r"), "badge.svg")).content().contains("conformant in account 6/6", "#0a58ca");
        assertThat(Path.of(unit.path("r"), "summary.md"))
                .content()
                .startsWith("## 🔷 conformant in account: " + CommandLineInFolder.of(6));
    }

    @Test
    void a_shard_and_tags_are_selections() {
        assertThat(run("--profile", "account", "--shard", "1/2")).isZero();
        assertThat(unit.text()).contains("\nselection passed: " + CommandLineInFolder.of(3));
        assertThat(run("--tags", "@rule:snapshot.system")).isZero();
        assertThat(unit.text()).contains("\n" + SELECTION);
    }

    @Test
    void an_edited_result_is_not_run_again() throws IOException {
        assertThat(run("--rule", "snapshot.system")).isZero();
        String record = Files.readString(Path.of(unit.path("r"), "conformance.json"));
        String failed =
                record.replaceFirst("\"verdict\": \"passed\"", "\"verdict\": \"inconclusive\", \"reason\": \"x\"");
        assertThat(failed).isNotEqualTo(record);
        Path edited = Files.writeString(folder.resolve("edited.json"), failed);

        assertThat(run("--rerun", edited.toString())).as("it does not add up").isEqualTo(2);
        assertThat(unit.text()).contains("--rerun ", "does not add up");
    }

    private int run(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "run";
        System.arraycopy(more, 0, arguments, 1, more.length);
        arguments[more.length + 1] = "--report";
        arguments[more.length + 2] = unit.path("r");
        return unit.execute(arguments);
    }
}
