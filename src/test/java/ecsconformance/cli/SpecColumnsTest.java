package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Page, metadata and observed endpoint beside each other: each fact on which they differ, and no other. */
final class SpecColumnsTest {

    private static final String RESULT = Path.of("reports", "example-failing").toString();

    private static final String PAGE = """
            # CreateImage

            ## Request parameters

            |Name|Type|Required|Example|Description|
            |--|--|--|--|--|
            |ImageName|String|No|north|The name. It must be 2 to 128 characters in length.|
            |DiskDeviceMapping.N.Size|Integer|No|40|The size. Valid values: 5 to 2000. Default value: 5.|
            |Platform|String|No|CentOS|The platform.|

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |--|--|--|--|
            |400|InvalidImageName.Malformed|The specified Image name is wrongly formed.|Wrong.|
            """;

    private static final String METADATA = """
            {"name": "CreateImage", "parameters": [
              {"name": "ImageName", "in": "query", "schema": {"type": "string", "required": true}},
              {"name": "DiskDeviceMapping", "in": "query", "style": "repeatList", "schema": {"type": "array", "items":
                {"type": "object", "properties": {"Size": {"type": "integer", "minimum": "5", "maximum": "32768"}}}}},
              {"name": "KMSKeyId", "in": "query", "schema": {"type": "string"}},
              {"name": "Platform", "in": "query", "schema": {"type": "string"}}
            ]}
            """;

    @TempDir
    private Path folder;

    private CommandLineInFolder command;
    private String page;
    private String metadata;

    @BeforeEach
    void write() throws IOException {
        command = new CommandLineInFolder(folder, Clock.systemUTC());
        page = Files.writeString(folder.resolve("page.md"), PAGE).toString();
        metadata = Files.writeString(folder.resolve("meta.json"), METADATA).toString();
    }

    @Test
    void each_fact_that_differs_is_told_in_three_columns() {
        assertThat(command.execute("spec", "drift", page, "--metadata", metadata, "--result", RESULT))
                .isEqualTo(1);
        assertThat(command.text())
                .contains("documented 5–2000, metadata 5–32768, endpoint accepts ")
                .contains("-1, 0, 4, 2001 with 400 InvalidSize.ValueNotSupported")
                .contains("required  parameter/ImageName (line 7)", "documented no, metadata yes")
                .contains("row  parameter/KMSKeyId", "documented nothing, metadata type String")
                .contains("endpoint refused with 400 InvalidImageName.Malformed; success 200")
                .doesNotContain("default  parameter", "bound of length  parameter");
    }

    @Test
    void as_json_as_a_table_and_as_a_page() throws IOException {
        command.execute("spec", "drift", page, "--json", "--metadata", metadata, "--result", RESULT);
        JsonNode size = new ObjectMapper().readTree(command.text()).at("/facts/1");

        assertThat(size.path("fact").asText()).isEqualTo("bound");
        assertThat(size.path("documented").asText()).isEqualTo("5–2000");
        assertThat(size.path("metadata").asText()).isEqualTo("5–32768");
        assertThat(size.at("/observed/0/words").asText()).contains("accepts ", "; refuses ");
        assertThat(size.at("/observed/0/result").asText()).isEqualTo("example-failing");

        command.execute("spec", "drift", page, "--format", "md", "--metadata", metadata);
        assertThat(command.text())
                .contains(
                        "| Fact | Page | Metadata |",
                        "| parameter/DiskDeviceMapping.N.Size bound | 5–2000 | 5–32768 |");

        command.execute("spec", "drift", page, "--format", "html", "--metadata", metadata, "--result", RESULT);
        assertThat(command.text()).contains("<th scope=\"col\">Metadata</th>", "<td>5–2000</td>", "<td>5–32768</td>");
    }

    @Test
    void fields_of_the_answer_statuses_and_numbers_of_members_are_compared() throws IOException {
        String more = Files.writeString(
                        folder.resolve("more.md"),
                        PAGE.replace(
                                        "|Platform|",
                                        "|Tag.N.Key|String|No|k|The key. Valid values of N: 1 to 20.|\n|Platform|")
                                .replace("## Error codes", """
                        ## Response parameters

                        |Name|Type|Example|Description|
                        |--|--|--|--|
                        |ImageId|String|m-1|The image.|
                        |RequestId|String|R-1|The request.|

                        ## Error codes"""))
                .toString();
        String other = Files.writeString(folder.resolve("other.json"), """
                {"name": "CreateImage", "parameters": [
                  {"name": "", "schema": {"type": "string"}},
                  {"name": "Tag", "schema": {"type": "array", "maxItems": 21, "items":
                    {"type": "object", "properties": {"Key": {"type": "string"}}}}}],
                 "errorCodes": {"409": [{"errorCode": "InvalidImageName.Malformed",
                    "errorMessage": "The specified Image name is wrongly formed."}]},
                 "responses": {"200": {"schema": {"properties": {
                    "ImageId": {"type": "integer"}, "TaskId": {"type": "string"}}}}}}
                """).toString();

        command.execute("spec", "drift", more, "--metadata", other);

        assertThat(command.text())
                .contains("bound of N  parameter/Tag.N.Key (line 9)\n   documented 1–20, metadata 1–21")
                .contains("status  error/400/InvalidImageName.Malformed (line 23)\n   documented 400, metadata 409")
                .contains("type  response/ImageId (line 16)\n   documented String, metadata Integer")
                .contains("row  response/RequestId (line 17)\n   documented type String, metadata nothing")
                .contains("row  response/TaskId\n   documented nothing, metadata type String")
                .contains("other.json:1 is not compared: a parameter without a name")
                .doesNotContain("message  error", "error/409");
    }

    @Test
    void without_metadata_only_what_the_endpoint_does_otherwise_is_told() {
        assertThat(command.execute("spec", "drift", page, "--result", RESULT)).isEqualTo(1);
        assertThat(command.text())
                .contains("values  parameter/ImageName")
                .doesNotContain("parameter/DiskDeviceMapping", "metadata");
        assertThat(command.execute(
                        "spec",
                        "drift",
                        page,
                        "--result",
                        Path.of("reports", "emulator").toString()))
                .isZero();
        assertThat(command.text()).contains("no fact differs");
    }

    @Test
    void an_answer_in_an_inconclusive_scenario_is_no_observation() throws IOException {
        ObjectNode result = (ObjectNode) new ObjectMapper()
                .readTree(Path.of("reports", "example-failing", "conformance.json")
                        .toFile());
        int rules = 0;
        int scenarios = 0;
        for (JsonNode rule : result.path("rules")) {
            if (rule.path("verdict").asText().equals("passed")
                    && rule.path("sources").toString().contains("DiskDeviceMapping.N.Size")) {
                ((ObjectNode) rule).put("verdict", "inconclusive").put("reason", "The endpoint was busy.");
                rules++;
                for (JsonNode scenario : rule.path("scenarios")) {
                    ((ObjectNode) scenario)
                            .put("verdict", "inconclusive")
                            .put("reason", "The endpoint was busy.")
                            .put("actual", "refused with 503 Throttling: Busy.");
                    scenarios++;
                }
            }
        }
        moved((ObjectNode) result.at("/summary/rules"), rules);
        moved((ObjectNode) result.at("/summary/scenarios"), scenarios);
        Path throttled = Files.writeString(folder.resolve("throttled.json"), result.toString());
        command.execute("spec", "drift", page, "--metadata", metadata, "--result", throttled.toString());

        assertThat(command.text())
                .contains("documented 5–2000, metadata 5–32768")
                .doesNotContain("Throttling");
    }

    private static void moved(ObjectNode counts, int inconclusive) {
        assertThat(inconclusive).isPositive();
        counts.put("passed", counts.path("passed").asInt() - inconclusive)
                .put("inconclusive", counts.path("inconclusive").asInt() + inconclusive);
    }

    @Test
    void options_of_the_other_comparison_are_refused_beside_it() {
        assertThat(command.execute("spec", "drift", page, "--metadata", metadata, "--strict"))
                .isEqualTo(2);
    }
}
