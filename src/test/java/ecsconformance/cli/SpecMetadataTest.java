package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's metadata beside a page, and beside an earlier edition of them. */
class SpecMetadataTest {

    @TempDir
    private Path folder;

    @Test
    void metadata_are_compared_with_a_page_and_not_the_page_with_them() throws IOException {
        String rows = """
                # CreateImage

                ## Request parameters

                |Name|Type|Required|Description|
                |--|--|--|--|
                |ImageName|String|No|It must be 2 to 64 characters in length.|
                |RegionId|String|Yes|The region.|
                """;
        String page = Files.writeString(folder.resolve("page.md"), rows).toString();
        String metadata =
                Files.writeString(folder.resolve("metadata.json"), """
                {"name": "CreateImage", "parameters": [
                  {"name": "ImageName", "type": "String", "required": false},
                  {"name": "RegionId", "type": "String", "required": false},
                  {"name": "DryRun", "type": "Boolean", "required": false}]}
                """).toString();
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        assertThat(command.execute("spec", "drift", metadata, "--base", page)).isEqualTo(1);
        assertThat(command.text())
                .contains("1 added, 1 changed", "parameter/DryRun", "required: yes → no", "no prose: not compared")
                .doesNotContain("parameter/ImageName", "another language");
        assertThat(command.execute("spec", "drift", page, "--base", metadata)).isEqualTo(2);
        assertThat(command.text()).contains("metadata.json are metadata, which say less than a page");
    }

    @Test
    void two_editions_of_metadata_are_compared_in_their_words_and_in_each_member() throws IOException {
        String metadata = """
                {"name": "CreateImage", "parameters": [
                  {"name": "ImageName", "schema": {"type": "string", "description": "The name is kept."}},
                  {"name": "Features", "schema": {"type": "object", "description": "The features.", "properties": {
                    "Mode": {"type": "string", "description": "The mode. Valid values: v1 and v2."},
                    "Disks": {"type": "array", "items": {"type": "object", "properties": {
                      "Size": {"type": "integer", "description": "The size."}}}}}}}],
                 "errorCodes": {"400": [{"errorCode": "Paint.Wet", "errorMessage": "Wet.", "description": "It is wet."}]}}
                """;
        String before =
                Files.writeString(folder.resolve("before.json"), metadata).toString();
        String after = Files.writeString(
                        folder.resolve("after.json"),
                        metadata.replace("The name is kept.", "The name is not kept.")
                                .replace("v1 and v2", "v1 and v3")
                                .replace("The size.", "The size. Value range: 5 to 9.")
                                .replace("It is wet.", "It is dry."))
                .toString();
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());

        assertThat(command.execute("spec", "drift", after, "--base", before)).isEqualTo(1);
        assertThat(command.text())
                .contains("parameter/ImageName (line 2)", "negation", "parameter/Features.Mode (line 4)", "v2 → v3")
                .contains("parameter/Features.Disks.N.Size (line 6)", "5–9", "error/400/Paint.Wet", "It is dry.");
    }
}
