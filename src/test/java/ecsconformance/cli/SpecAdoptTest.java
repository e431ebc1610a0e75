package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adopted page stands for the page that it was made of, and metadata of a product for the operation in it. */
final class SpecAdoptTest {

    private static final String TABLE = """

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |--|--|--|--|
            |404|InvalidFence.NotFound|No such fence.|There is none.|
            """;

    @TempDir
    private Path folder;

    @Test
    void of_the_metadata_of_a_product_the_operation_is_taken() throws IOException {
        String product = Files.writeString(folder.resolve("product.json"), """
                {"apis": {"DryFence": {"parameters": [{"name": "FenceId", "schema": {"type": "string"}}]},
                  "CreateImage": {"parameters": [{"name": "ImageName", "schema": {"type": "string"}}]}}}
                """).toString();
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        command.execute("spec", "drift", product);

        assertThat(command.text()).contains("removed  parameter/RegionId").doesNotContain("FenceId");
    }

    @Test
    void a_page_that_breaks_off_is_refused_and_one_without_a_last_line_end_is_not() throws IOException {
        String whole = ("# CreateImage\n" + TABLE + "|400|InvalidFence.Form|No fence.|It is none.|").stripTrailing();
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String row = whole.substring(whole.lastIndexOf('\n') + 1);
        String page = folder.resolve("page.md").toString();
        String[] adopt = {"spec", "adopt", page, "--edition", "2020-02-29", "--out", command.path("a.json")};
        for (int end = 2; end < row.length(); end++) {
            Files.writeString(Path.of(page), whole.substring(0, whole.length() - row.length() + end));
            assertThat(command.execute(adopt)).as(row.substring(0, end)).isEqualTo(2);
            assertThat(command.text()).contains("no end: it breaks off within its last row or example");
        }
        Files.writeString(Path.of(page), whole + "\n\n```\nGET /");
        command.execute(adopt);
        assertThat(command.text()).contains("no end: it breaks off");
        Files.writeString(Path.of(page), whole);
        command.execute(adopt);
        assertThat(command.text()).doesNotContain("no end");
    }

    @Test
    void two_pages_in_one_file_are_refused() throws IOException {
        String whole = PublishedPages.own(PublishedPages.ZH);
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String page = Files.writeString(
                        folder.resolve("page.md"), whole + "\n\n" + whole.replace("CreateImage", "PaintFence"))
                .toString();

        assertThat(command.execute("spec", "adopt", page, "--edition", "2020-02-29"))
                .isEqualTo(2);
        assertThat(command.text()).contains("no end of its own: the page of another operation begins before this row");
    }

    @Test
    void a_page_that_breaks_off_between_two_rows_is_refused() throws IOException {
        String[] rows = Files.readString(PublishedPages.path(PublishedPages.ZH)).split("\n(?=\\|[45]\\d\\d\\|)");
        String cut = String.join("\n", List.of(rows).subList(0, rows.length - 3)) + "\n";
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String page = folder.resolve("page.md").toString();
        String[] adopt = {"spec", "adopt", page, "--edition", "2020-02-29", "--out", command.path("a.json")};

        Files.writeString(Path.of(page), cut);
        assertThat(command.execute(adopt)).isEqualTo(2);
        assertThat(command.text()).contains("no end: it breaks off before the last 3 error codes of ");
        Files.writeString(Path.of(page), cut + "\nSee elsewhere.\n");
        assertThat(command.execute(adopt)).isZero();
    }

    @Test
    void an_adopted_page_drifts_and_is_reviewed_as_the_page_itself() throws IOException {
        String page = Files.writeString(
                        folder.resolve("page.md"),
                        "# CreateImage\n\n## Description\n\n-   The paint must be dry on or before March 2, 2015.\n"
                                + TABLE)
                .toString();
        String other = Files.writeString(
                        folder.resolve("other.md"),
                        Files.readString(Path.of(page)).replace("must", "may"))
                .toString();
        String adopted = folder.resolve("adopted.json").toString();
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        assertThat(command.execute("spec", "adopt", page, "--edition", "2020-02-29", "--partial", "--out", adopted))
                .isZero();
        assertThat(command.execute("spec", "adopt", page, "--edition", "2020-02-30", "--partial"))
                .isEqualTo(2);
        assertThat(command.execute("spec", "adopt", page, "--edition", "2020-02-29"))
                .isEqualTo(2);
        assertThat(command.text()).contains("has no request parameters, no response parameters, no examples");
        assertThat(command.execute("spec", "drift", page, "--base", adopted)).isZero();
        assertThat(command.execute("spec", "drift", other, "--base", adopted)).isEqualTo(1);
        assertThat(command.text()).contains("against ", "adopted.json", "must → may");
        command.execute("spec", "review", page);
        String reviewed = command.text();
        command.execute("spec", "review", adopted);
        assertThat(command.text())
                .isEqualTo(reviewed.replace("page.md", "adopted.json"))
                .contains("   - On the page: ");
        for (String format : List.of("text", "html", "json")) {
            command.execute("spec", "drift", other, "--base", page, "--format", format);
            String drifted = command.text();
            command.execute("spec", "drift", other, "--base", adopted, "--format", format);
            assertThat(command.text()).isEqualTo(drifted.replace("page.md", "adopted.json"));
        }
        assertThat(command.execute("spec", "review", "--fail-on", "contradiction", page))
                .isEqualTo(reviewed.contains("contradiction  ") ? 1 : 0);
        assertThat(command.execute("spec", "review", "--fail-on", "remark", page, adopted))
                .isEqualTo(1);
    }

    @Test
    void a_contract_file_whose_page_cannot_be_read_is_refused() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "# CreateImage\n" + TABLE);
        Path adopted = folder.resolve("adopted.json");
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        command.execute(
                "spec", "adopt", page.toString(), "--edition", "2020-02-29", "--partial", "--out", adopted.toString());
        String whole = Files.readString(adopted);
        Map.of("!!", "its page is no Base64", "IyBOb25lCg==", "neither a table of request parameters", "", "is empty")
                .forEach((kept, said) -> {
                    String path = write(adopted, whole.replaceFirst("\"page\": \"[^\"]+", "\"page\": \"" + kept));
                    assertThat(command.execute("spec", "drift", path)).isEqualTo(2);
                    assertThat(command.text()).contains("adopted.json", said);
                });
    }

    private static String write(Path file, String text) {
        try {
            return Files.writeString(file, text).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
