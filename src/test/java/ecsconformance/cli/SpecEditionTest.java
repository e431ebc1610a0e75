package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small invented edition, from its page to a package that is judged by it and verified by it. */
final class SpecEditionTest {

    private static final String PAGE = """
            # CreateImage

            ## Request parameters

            |Parameter|Type|Required|Example|Description|
            |--|--|--|--|--|
            |RegionId|String|Yes|cn-hangzhou|The region.|
            |ImageName|String|No|north|The name. It must be 2 to 64 characters in length.|

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |--|--|--|--|
            |404|InvalidSnapshotId.NotFound|The specified SnapshotId does not exist.|There is none.|
            """;

    @TempDir
    private Path folder;

    private CommandLineInFolder command;
    private String edition;

    @BeforeEach
    void adopt() throws IOException {
        command = new CommandLineInFolder(folder, Clock.systemUTC());
        edition = command.path("2020-09-01.json");
        Files.writeString(folder.resolve("page.md"), PAGE);
        assertThat(command.execute(
                        "spec",
                        "adopt",
                        command.path("page.md"),
                        "--edition",
                        "2020-09-01",
                        "--partial",
                        "--out",
                        edition))
                .isZero();
        assertThat(command.text()).contains("3 clauses").contains("rules hold in this edition");
    }

    @Test
    void the_contract_of_an_adopted_page_has_its_facts() throws IOException {
        Contract contract = Contract.read(Files.readAllBytes(Path.of(edition)));

        assertThat(contract.edition()).isEqualTo("2020-09-01");
        assertThat(contract.parameters()).hasSize(2);
        assertThat(contract.parameters().get(1).facts().length().orElseThrow().to())
                .hasValue(64);
        assertThat(command.execute("spec", "drift", "--edition", edition, command.path("page.md")))
                .isZero();
    }

    @Test
    void a_run_judged_by_it_makes_a_package_that_only_it_verifies() throws IOException {
        String file = command.path("package.zip");
        assertThat(command.execute(
                        "run",
                        "--edition",
                        edition,
                        "--profile",
                        "wire",
                        "--no-allure",
                        "--package",
                        file,
                        "--report",
                        command.path("report")))
                .as("rules whose clause is not in the edition, and clauses without a rule, leave it partial")
                .isEqualTo(4);
        assertThat(command.text())
                .contains("\nPARTIAL")
                .contains("edition 2020-09-01")
                .contains("not judged in this edition: ", " is not in edition 2020-09-01")
                .contains("certifies nothing");
        assertThat(Files.readString(folder.resolve("report").resolve("conformance.json")))
                .contains("\"edition\":\"2020-09-01\"");

        assertThat(command.execute("verify", file)).isEqualTo(1);
        assertThat(command.text()).contains("contract: the run was judged by sha256:");
        assertThat(command.execute("verify", "--edition", edition, file)).isEqualTo(4);
        assertThat(command.text()).contains("could have changed it\nCONSISTENT, NOT SIGNED ");
    }

    @Test
    void another_operation_is_told_without_rules_of_this_one() throws IOException {
        String other = PAGE.replace("CreateImage", "PaintFence");
        String longer = other.replace("2 to 64", "2 to 32")
                .replace("|RegionId|", "|DryRun|Boolean|No|true|A dry run. Valid values: true and false.|\n|RegionId|");
        String before = Files.writeString(folder.resolve("before.md"), other).toString();
        String after = Files.writeString(folder.resolve("after.md"), longer).toString();

        assertThat(command.execute("spec", "drift", after, "--base", before)).isEqualTo(ExitCode.FOUND);

        assertThat(command.text())
                .contains("parameter/DryRun", "2–64 → 2–32")
                .doesNotContain("touches", "@rule", "image");

        assertThat(command.execute("spec", "export", after, "--format", "openapi"))
                .isZero();
        assertThat(command.text()).contains("\"version\" : \"unknown\"").doesNotContain("2019-05-08");
    }
}
