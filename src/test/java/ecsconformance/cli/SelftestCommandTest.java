package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.emulator.catalogue.Choices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class SelftestCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_defect_is_caught_by_its_owner_and_the_matrix_fits_its_schema() throws Exception {
        Path json = folder.resolve("new/selftest.json");

        int exit = execute(
                "selftest",
                "--rule",
                "snapshot.*",
                "--defect",
                "snapshot-age.missing",
                "--sample",
                "0",
                "--json",
                json.toString());

        assertThat(printed())
                .startsWith("PROVEN  1 of 1 defect caught by the owning rule")
                .doesNotContain("UNEXERCISED");
        assertThat(exit).isZero();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("reports/selftest.schema.json")))
                        .validate(Files.readString(json), InputFormat.JSON))
                .isEmpty();
        assertThat(json).content().contains("\"detection\": \"owner\"", "\"verdict\": \"conformant\"");
    }

    @Test
    void the_first_causes_are_held_against_what_is_broken_and_the_share_is_told() {
        int exit = execute("selftest", "--defect", "snapshot-age.missing", "--causes", "0");

        assertThat(printed()).contains("the first three causes name 1 of 1 broken behaviours (100.0 %) in 1 runs");
        assertThat(exit).isZero();
    }

    @Test
    void names_that_are_unknown_or_do_not_fit_each_other_are_wrong_use_before_anything_is_run() {
        assertThat(execute("selftest", "--defect", "snapshot-age.mising")).isEqualTo(2);
        assertThat(errors()).contains("snapshot-age.missing");
        assertThat(execute("selftest", "--rule", "snapshots.age")).isEqualTo(2);
        assertThat(errors()).contains("--rule snapshots.age matches no rule", "did you mean snapshot.age?");
        assertThat(execute("selftest", "--rule", "client-token.*", "--defect", "snapshot-age.missing"))
                .isEqualTo(2);
        assertThat(errors()).contains("no defect among snapshot-age.missing is owned by --rule client-token.*");
        assertThat(execute("selftest", "--sample", "-1")).isEqualTo(2);
        assertThat(execute("selftest", "--json", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("this is a folder");
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_defect_that_survives_and_one_that_its_owner_misses_are_named_and_end_with_1() {
        Defect real = Choices.none().defect("snapshot-age.missing").defects().get("snapshot-age.missing");
        Catalogue catalogue = new Catalogue(
                List.of(),
                List.of(
                        Defect.of("nothing.broken", "nothing is broken at all", "snapshot.age"),
                        new Defect(
                                "owner.wrong",
                                "a snapshot may be old",
                                "image-name.malformed",
                                real.changes(),
                                Optional.empty())));

        int exit = new CommandLine(new SelftestCommand(session(), catalogue)).execute("--sample", "0");

        assertThat(exit).isEqualTo(1);
        assertThat(printed())
                .startsWith("NOT PROVEN  0 of 2 defects caught by the owning rule, 1 only by another rule, 1 survived")
                .containsPattern("SURVIVED  nothing.broken  nothing is broken at all\\s+owner +snapshot.age")
                .containsPattern("MISSED  owner.wrong .*\\s+owner +image-name.malformed\\s+caught by +.*snapshot.age");
    }

    private int execute(String... arguments) {
        return Main.commandLine(session()).execute(arguments);
    }

    private Session session() {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        return new Session(terminal, Map.of(), Clock.systemUTC(), new SecureRandom());
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
