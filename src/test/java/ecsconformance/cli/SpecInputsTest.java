package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that is no page, and pages that want to do harm. */
final class SpecInputsTest {

    private static final String TABLE = """

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |--|--|--|--|
            |404|InvalidFence.NotFound|No such fence.|There is none.|
            """;

    private static final String README = """
            # Fence painter

            |Option|What it does|
            |--|--|
            |--colour|The colour.|
            |--coats|How often.|

            |Exit code|Meaning|
            |--|--|
            |0|painted|
            |1|not painted|
            """;

    private static final String SETTINGS = """
            # Settings

            ## Description

            |Key|Value|
            |--|--|
            |colour|green|
            """;

    private static final String GERMAN = """
            # CreateImage

            Das ist die Beschreibung und der Zaun wird nicht ein zweites Mal gestrichen, wenn das nicht die Farbe ist.

            ## Request parameters

            |Name|Type|Required|Description|
            |--|--|--|--|
            |ImageName|String|No|Der Name ist eine Zeichenkette und wird nicht leer. Das ist die Regel und der Rest.|
            """;

    private static final String SPANISH = """
            # CreateImage

            ## Parámetros

            |Name|Type|Required|Description|
            |--|--|--|--|
            |ImageName|String|No|El nombre de la imagen, que no puede estar vacío.|
            """;

    private static final String TRADITIONAL = """
            # CreateImage

            ## 請求參數

            |名稱|類型|是否必選|描述|
            |--|--|--|--|
            |ImageName|String|否|鏡像的名稱，長度為 2 至 128 個字元，不能留空。|
            """;

    private static final String JAPANESE = """
            # CreateImage

            ## Request parameters

            |Name|Type|Required|Description|
            |--|--|--|--|
            |ImageName|String|No|イメージの名前です。空にすることはできません。|
            """;

    @TempDir
    private Path folder;

    /** A file by its content; no content is no file. */
    record Input(String name, byte[] content, String sentence) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Input> inputs() {
        return Stream.of(
                input("empty.md", "", "is empty"),
                input("blank.md", " \n\n", "is empty"),
                input(
                        "binary.md",
                        "PK\u0003\u0004\u0000\u0000",
                        "is no text in UTF-8: it has NUL bytes; a page is Markdown"),
                input("page.html", "<!DOCTYPE html>\n<html><body>" + TABLE, "is a whole HTML page; a page is Markdown"),
                input("xhtml.html", "\uFEFF<?xml version=\"1.0\"?>\n<html>", "is a whole HTML page"),
                input("prose.md", "# CreateImage\n\nNothing else.\n", "neither a table of request parameters"),
                input("readme.md", README, "neither a table of request parameters"),
                input("settings.md", SETTINGS, "neither a table of request parameters"),
                input("changes.md", "# Changes\n\n## Errors\n\n-   One was mended.\n", "neither a table"),
                input("list.json", "[{\"name\": \"A\"}]", "it is JSON, but no operation"),
                input("spanish.md", SPANISH, "its sentences are neither Chinese nor English"),
                input("traditional.md", TRADITIONAL, "only pages in simplified Chinese and in English are read"),
                input("german.md", GERMAN, "its sentences are neither Chinese nor English"),
                input("japanese.md", JAPANESE, "its sentences are neither Chinese nor English"),
                input(
                        "product.json",
                        "{\"apis\": {\"PaintFence\": {\"parameters\": []}, \"DryFence\": {\"parameters\": []}}}",
                        "metadata of 2 operations, and CreateImage is none of them"),
                input("other.json", "{\"name\": \"CreateImage\"}", "it is JSON, but no operation"),
                new Input("absent.md", null, "does not exist"));
    }

    private static Input input(String name, String content, String sentence) {
        return new Input(name, content.getBytes(StandardCharsets.UTF_8), sentence);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void a_file_that_is_no_page_is_refused_with_its_name_and_the_valid_kinds(Input input) throws IOException {
        Path file = folder.resolve(input.name());
        if (input.content() != null) {
            Files.write(file, input.content());
        }
        refused(file, input.sentence());
    }

    @Test
    void a_folder_and_a_file_larger_than_any_page_are_refused_without_reading_them() throws IOException {
        refused(folder, "is a folder; name one page");
        Path huge = folder.resolve("huge.md");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 31);
        }
        refused(huge, "is larger than 1 MiB, which no page is");
    }

    @Test
    void a_page_of_another_operation_is_reviewed_but_not_compared() throws IOException {
        Path page = Files.writeString(folder.resolve("fence.md"), "# PaintFence\n" + TABLE);
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        assertThat(command.execute("spec", "review", page.toString())).isZero();
        for (List<String> more : List.of(List.of("drift"), List.of("adopt", "--edition", "2020-09-01"))) {
            List<String> words = Stream.of(List.of("spec"), more, List.of(page.toString()))
                    .flatMap(List::stream)
                    .toList();
            assertThat(command.execute(words.toArray(String[]::new))).isEqualTo(2);
            assertThat(command.text())
                    .contains("fence.md documents PaintFence, and the contract CreateImage")
                    .contains("spec drift --base");
        }
        assertThat(command.execute("spec", "drift", page.toString(), "--base", page.toString()))
                .isZero();
    }

    @Test
    void of_several_pages_those_that_can_be_read_are_reviewed_and_compared() throws IOException {
        String page = Files.writeString(folder.resolve("fence.md"), "# PaintFence\n" + TABLE)
                .toString();
        String readme = Files.writeString(folder.resolve("readme.md"), README).toString();
        String absent = folder.resolve("absent.md").toString();
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        assertThat(command.execute("spec", "review", absent, page, readme)).isEqualTo(2);
        assertThat(command.text())
                .contains("absent.md does not exist", "readme.md: neither a table", "Review of fence.md");
        assertThat(command.execute("spec", "drift", "--base", page, readme, page, absent))
                .isEqualTo(2);
        assertThat(command.text()).contains("absent.md does not exist", "readme.md: neither a table", "no drift");
    }

    @Test
    void a_hostile_pages_words_are_shown_and_never_act_in_any_form() throws IOException {
        String hostile = "# CreateImage\n\n## Description\n\n-   The <script>alert(1)</script> must be \u202Egnorw.\n"
                + TABLE.replace(
                        "InvalidFence.NotFound|No such fence.",
                        "Invalid.<b onclick=x>|%s \u202E</code><script>alert(2)</script>")
                + "|403|Paint.\u001B[31mRed|`|` [x](javascript:alert(3)) %s|\u2066x|\n";
        Path page = Files.writeString(folder.resolve("hostile.md"), hostile);
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        for (String what : List.of("review", "drift")) {
            for (String format : List.of("text", "md", "html", "json")) {
                command.execute("spec", what, "--format", format, page.toString());
                assertThat(command.text())
                        .as(what + " as " + format)
                        .contains("Invalid.")
                        .doesNotContain("\u001B");
                if (!format.equals("json")) {
                    assertThat(command.text()).as(format).doesNotContain("\u202E", "\u2066");
                }
                if (format.equals("html")) {
                    assertThat(command.text()).doesNotContain("<script>alert", "<b onclick");
                } else if (format.equals("md")) {
                    assertThat(command.text()).doesNotContain("<script>alert", "<b onclick", "](javascript:");
                }
            }
        }
        command.execute("spec", "review", "--format", "html", page.toString());
        assertThat(command.text()).contains("Content-Security-Policy", "data-language=\"zh\"", "&lt;/code&gt;");
    }

    private void refused(Path file, String sentence) {
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        for (String what : List.of("review", "drift")) {
            assertThat(command.execute("spec", what, file.toString())).isEqualTo(2);
            assertThat(command.text()).contains(file.toString(), sentence).hasLineCount(1);
        }
        assertThat(command.execute("spec", "adopt", "--edition", "2020-09-01", file.toString()))
                .isEqualTo(2);
        assertThat(command.execute("spec", "drift", "--base", file.toString(), file.toString()))
                .isEqualTo(2);
        assertThat(command.text()).contains(sentence);
    }
}
