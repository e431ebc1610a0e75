package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs of the documentation commands that cannot be meant as they are given, each beside one that can. */
final class SpecRefusalsTest {

    private static final String OPTIONS = """
            # Fence painter

            |Name|Type|Required|Description|
            |--|--|--|--|
            |colour|String|Yes|The colour.|
            |%s|String|No|The coats.|
            """;

    @TempDir
    private Path folder;

    @Test
    void standard_input_is_read_once() {
        for (String[] command : new String[][] {
            {"spec", "review", "-", "-"},
            {"spec", "drift", "-", "--base", "-"},
            {"spec", "drift", "-", "--metadata", "-"}
        }) {
            assertThat(refused(command)).startsWith("- is given 2 times, but standard input can be read only once");
        }
    }

    @Test
    void a_table_of_options_that_names_no_operation_is_compared_only_if_it_has_a_parameter_of_the_operation()
            throws IOException {
        String other = file("other.md", OPTIONS.replace("%s", "coats"));
        String fragment = file("fragment.md", OPTIONS.replace("%s", "ImageName"));

        for (String[] command : new String[][] {
            {"spec", "drift", other}, {"spec", "adopt", other, "--edition", "2020-09-01", "--partial"}
        }) {
            assertThat(refused(command)).contains("other.md names no operation").contains("spec review reads any page");
        }
        assertThat(line().execute("spec", "review", other)).isZero();
        assertThat(line().execute("spec", "drift", fragment)).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void a_page_is_no_metadata_file() throws IOException {
        String page = file("page.md", PublishedPages.own(PublishedPages.EN));
        String metadata = file(
                "one.json",
                "{\"name\": \"CreateImage\", \"parameters\": [{\"name\": \"ImageName\","
                        + " \"schema\": {\"type\": \"string\", \"description\": \"The name of the image.\"}}]}");

        assertThat(refused("spec", "drift", page, "--metadata", page)).contains("is no metadata file");
        assertThat(line().execute("spec", "drift", page, "--metadata", metadata))
                .isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- saved from url=(0010)about:page -->\n<!DOCTYPE html><html>",
                "<?xml version=\"1.0\"?><!-- a --> <!-- b -->\n<html>",
                "<head><title>CreateImage</title>"
            })
    void an_HTML_page_behind_comments_is_one(String begin) throws IOException {
        assertThat(refused("spec", "review", file("page.html", begin + "<p>The page.</p>")))
                .contains("is a whole HTML page");
        assertThat(line().execute(
                                "spec",
                                "review",
                                file("page.md", "<!-- A comment. -->\n" + PublishedPages.own(PublishedPages.EN))))
                .isZero();
    }

    @Test
    void broken_JSON_is_told_with_its_place() throws IOException {
        assertThat(refused("spec", "review", file("cut.json", "{\n\"name\": \"CreateImage\",\n\"parameters\": [{")))
                .contains("it looks like JSON, but is broken in line 3, column");
    }

    @Test
    void tables_with_titles_in_a_third_language_are_told_to_be_that() throws IOException {
        assertThat(
                        refused(
                                "spec",
                                "review",
                                file(
                                        "japanese.md",
                                        "# CreateImage\n\n|\u540D\u524D|\u30BF\u30A4\u30D7|\n|--|--|\n"
                                                + "|ImageName|\u30A4\u30E1\u30FC\u30B8\u306E\u540D\u524D\u3067\u3059\u3002|\n")))
                .contains("has tables, but its sentences are neither Chinese nor English");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-16LE", "UTF-16BE"})
    void encodings_that_a_file_does_not_tell_are_refused(String encoding) throws IOException {
        Path file = folder.resolve("wide.md");
        Files.write(file, ("\uFEFF" + PublishedPages.own(PublishedPages.ZH)).getBytes(Charset.forName("UTF-16LE")));
        assertThat(line().execute("spec", "review", file.toString())).isZero();

        byte[] mark = encoding.equals("UTF-32") ? new byte[] {-1, -2, 0, 0} : new byte[0];
        byte[] text = PublishedPages.own(PublishedPages.ZH)
                .getBytes(Charset.forName(encoding.equals("UTF-32") ? "UTF-32LE" : encoding));
        byte[] content = Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, content, mark.length, text.length);
        Files.write(file, content);
        assertThat(refused("spec", "review", file.toString())).contains("is no text in UTF-8: it has NUL bytes");
    }

    private String refused(String... command) {
        CommandLineInFolder line = line();
        assertThat(line.execute(command)).isEqualTo(2);
        assertThat(line.text()).doesNotContain("\tat ");
        return line.text();
    }

    private String file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private CommandLineInFolder line() {
        return new CommandLineInFolder(folder, Clock.systemUTC());
    }
}
