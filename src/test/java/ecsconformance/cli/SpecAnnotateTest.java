package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with the verdicts of a committed result beside its sentences. */
final class SpecAnnotateTest {

    private static final String RESULT = Path.of("reports", "emulator").toString();

    private static final String PAGE = """
            # CreateImage

            Makes something <script>alert(1)</script>.

            ## Request parameters

            |Name|Type|Required|Example|Description|
            |--|--|--|--|--|
            |ImageName|String|No|north|The name. It must be 2 to 64 characters in length.|

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |--|--|--|--|
            |409|Image.Unheard|Nobody has heard of it.|It must be known.|
            """;

    @TempDir
    private Path folder;

    @Test
    void each_sentence_and_cell_has_a_mark_and_what_the_page_says_is_only_shown() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        Path page = Files.writeString(folder.resolve("page.md"), PAGE);

        assertThat(command.execute("spec", "annotate", page.toString(), "--result", RESULT))
                .isZero();
        assertThat(command.text())
                .contains("id=\"parameter/ImageName\"", "data-t=\"state.nothing\"", "&lt;script&gt;alert")
                .contains("class=\"said no-rule\"><bdi lang=\"en\">It must be known.", "image-name.malformed")
                .doesNotContain("<script>alert(1)");
        assertThat(Pattern.compile("class=\"said ([a-z-]+)\"")
                        .matcher(command.text())
                        .results()
                        .count())
                .isEqualTo(11);
    }

    @Test
    void a_line_that_could_not_be_read_is_shown_once() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String row = "|409|Image.Unheard|";
        Path page = Files.writeString(
                folder.resolve("page.md"),
                PAGE.replace(row, "|General| | | |\n" + row) + "\nText |with| bars | beside | tables.\n");

        assertThat(command.execute("spec", "annotate", page.toString(), "--result", RESULT))
                .isZero();
        assertThat(command.text())
                .containsOnlyOnce("class=\"said unread\"><bdi lang=\"en\">General")
                .containsOnlyOnce("bars | beside")
                .contains("2 lines are unplaced", "id=\"parameter/ImageName\" data-row data-state=\"changed\"");
        assertThat(Pattern.compile("class=\"said ").matcher(command.text()).results())
                .hasSize(13);
    }

    @Test
    void a_verdict_on_another_edition_is_none_on_this_page() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String page = Files.writeString(
                        folder.resolve("page.md"), PAGE.replace("409|Image.Unheard", "409|InvalidImageName.Malformed"))
                .toString();

        command.execute("spec", "annotate", page, "--result", RESULT);
        assertThat(command.text())
                .contains("class=\"said changed\"><bdi lang=\"en\">The name.", "bound of length: 2–128 → 2–64")
                .contains("id=\"error/409/InvalidImageName.Malformed\" data-row data-state=\"changed\"");

        command.execute("spec", "adopt", page, "--partial", "--edition", "2020-02-29", "--out", command.path("a.json"));
        command.execute("spec", "annotate", page, "--result", RESULT, "--edition", command.path("a.json"));
        assertThat(command.text())
                .contains("judged by edition 2019-05-08")
                .doesNotContain("said passed", "said reading", "said failed");
    }

    @Test
    void no_verdict_stands_on_words_of_another_language_than_the_tested_edition() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String english = PublishedPages.path(PublishedPages.EN).toString();

        command.execute("spec", "annotate", english, "--result", RESULT);
        assertThat(command.text())
                .contains(
                        "class=\"said uncompared\"><bdi lang=\"en\">The image name.",
                        "class=\"said reading\"><bdi lang=\"en\">ImageName",
                        "id=\"parameter/ImageName\" data-row data-state=\"uncompared\"",
                        "data-t=\"state.uncompared\">Wording not compared")
                .doesNotContain("class=\"part prose passed\"", "class=\"part item passed\"");

        String chinese = PublishedPages.path(PublishedPages.ZH).toString();
        command.execute("spec", "annotate", chinese, "--result", RESULT);
        assertThat(command.text()).doesNotContain("said uncompared");
    }

    @Test
    void a_page_that_was_adopted_for_the_run_is_told_by_its_digest() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        Path page = Files.writeString(folder.resolve("page.md"), PAGE);
        Path adopted = folder.resolve("a.json");
        command.execute(
                "spec", "adopt", page.toString(), "--partial", "--edition", "2020-02-29", "--out", adopted.toString());
        String judged = Files.readString(Path.of(RESULT, "conformance.json"))
                .replace("\"edition\":\"2019-05-08\"", "\"edition\":\"2020-02-29\"")
                .replaceFirst(
                        "\"digest\":\"sha256:[^\"]+",
                        "\"digest\":\""
                                + Contract.read(Files.readAllBytes(adopted)).digest());
        Path result = Files.writeString(folder.resolve("conformance.json"), judged);

        assertThat(command.execute("spec", "annotate", page.toString(), "--result", result.toString()))
                .isZero();
        assertThat(command.text()).contains("said reading").doesNotContain("said changed");

        Files.writeString(page, PAGE.replace("64", "63"));
        command.execute("spec", "annotate", page.toString(), "--result", result.toString());
        assertThat(command.text()).contains("judged by edition 2020-02-29").doesNotContain("said reading");
    }

    @Test
    void the_page_may_stand_behind_the_results() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String page = Files.writeString(folder.resolve("page.md"), PAGE).toString();

        assertThat(command.execute("spec", "annotate", "--result", RESULT, page))
                .isZero();
        assertThat(command.execute("spec", "drift", "--result", RESULT, RESULT, page))
                .isLessThan(2);
        for (String of : List.of("annotate", "drift")) {
            assertThat(command.execute("spec", of, "--result", RESULT)).isEqualTo(2);
            assertThat(command.text()).contains("PAGE is missing; put it before --result");
        }
    }

    @Test
    void an_output_never_replaces_a_file_to_read() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        Path page = Files.writeString(folder.resolve("page.md"), PAGE);
        Path result = Files.copy(Path.of(RESULT, "conformance.json"), folder.resolve("conformance.json"));
        String there = folder.resolve("none")
                .resolve("..")
                .resolve("page.md")
                .normalize()
                .toString();
        for (List<String> line : List.of(
                List.of("spec", "annotate", there, "--result", folder.toString(), "--out", page.toString()),
                List.of("spec", "annotate", there, "--result", folder.toString(), "--out", result.toString()),
                List.of("spec", "adopt", there, "--edition", "2020-02-29", "--partial", "--out", page.toString()),
                List.of("spec", "review", there, "--out", page.toString()),
                List.of("compare", RESULT, result.toString(), "--out", result.toString()))) {
            assertThat(command.execute(line.toArray(String[]::new))).isEqualTo(2);
            assertThat(command.text()).contains("--out would replace ", "name another file");
        }
        assertThat(page).hasContent(PAGE);
        assertThat(result).hasSameBinaryContentAs(Path.of(RESULT, "conformance.json"));
    }

    @Test
    void a_page_cannot_be_annotated_without_a_result_that_can_be_read() {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        assertThat(command.execute("spec", "annotate", "page.md")).isEqualTo(2);
        assertThat(command.execute("spec", "annotate", "absent.md", "--result", RESULT))
                .isEqualTo(2);
        assertThat(command.text()).contains("absent.md does not exist");
    }

    @Test
    void page_and_report_lead_to_each_other() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        Path page = Files.writeString(folder.resolve("page.md"), PAGE);
        Path report = Files.createDirectories(folder.resolve("a report"));
        Files.copy(Path.of(RESULT, "conformance.json"), report.resolve("conformance.json"));
        Files.writeString(report.resolve("index.html"), "<html></html>");
        Path out = folder.resolve("pages").resolve("annotated.html");
        Files.createDirectories(out.getParent());

        assertThat(command.execute(
                        "spec", "annotate", page.toString(), "--result", report.toString(), "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out))
                .contains("href=\"../a%20report/index.html?annotated=../pages/annotated.html#image-name.malformed\"");
    }

    @Test
    void all_clauses_of_the_published_page_are_marked() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        Path out = folder.resolve("annotated.html");

        assertThat(command.execute(
                        "spec",
                        "annotate",
                        PublishedPages.path(PublishedPages.ZH).toString(),
                        "--result",
                        RESULT,
                        "--out",
                        out.toString()))
                .isZero();
        assertThat(command.text()).contains("73 of 73 clauses are marked");
        String html = Files.readString(out);
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }
}
