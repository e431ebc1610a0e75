package ecsconformance.page.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ecsconformance.contract.Contract;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema refuses each value that the contract refuses. */
final class ContractSchemaTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ContractSchema schemas =
            new ContractSchema(Documents.of(Contract.load(getClass().getClassLoader())));

    @Test
    void the_schema_of_the_request_takes_what_is_documented_and_refuses_the_rest() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemas.jsonSchema());

        assertThat(problems(schema, "{\"RegionId\": \"cn-hangzhou\", \"ImageName\": \"north\", \"Tag.20.Key\": \"k\"}"))
                .isZero();
        assertThat(problems(schema, "{\"ImageName\": \"north\"}")).isEqualTo(1);
        assertThat(problems(schema, "{\"RegionId\": \"r\", \"ImageName\": \"n\"}"))
                .isEqualTo(1);
        assertThat(problems(schema, "{\"RegionId\": \"r\", \"Description\": \"http://x\"}"))
                .isEqualTo(1);
        assertThat(problems(schema, "{\"RegionId\": \"r\", \"Architecture\": \"arm\"}"))
                .isEqualTo(1);
        assertThat(problems(schema, "{\"RegionId\": \"r\", \"DiskDeviceMapping.1.Size\": 4}"))
                .isEqualTo(1);
        assertThat(problems(schema, "{\"RegionId\": \"r\", \"DiskDeviceMapping.1.Size\": 5}"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ClientToken, t-1, t-\u00E9",
        "DiskDeviceMapping.1.Device, /dev/xvdz, /dev/xvd1",
        "DiskDeviceMapping.1.Device, /dev/xvda, /dev/xvdaa",
        "Tag.1.Key, a, ahttp://b",
        "Tag.1.Value, a, aliyun-a"
    })
    void the_schema_has_the_character_set_the_names_and_the_forbidden_content(String name, String good, String bad)
            throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemas.jsonSchema());

        assertThat(problems(schema, "{\"RegionId\": \"r\", \"" + name + "\": \"" + good + "\"}"))
                .isZero();
        assertThat(problems(schema, "{\"RegionId\": \"r\", \"" + name + "\": \"" + bad + "\"}"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "20, 0", "0, 1", "21, 1", "01, 1", "x, 1"})
    void the_schema_has_the_range_of_the_number_in_a_name(String index, int problems) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemas.jsonSchema());

        assertThat(problems(schema, "{\"RegionId\": \"r\", \"Tag." + index + ".Key\": \"a\"}"))
                .isEqualTo(problems);
    }

    /** A list of the values of a number or a flag is one of numbers or flags; a value of another type is told in words. */
    @ParameterizedTest
    @CsvSource({
        "Coats, 2, 3, 0",
        "Coats, 2, \"2\", 2",
        "Gloss, true, \"true\", 2",
        "Share, 0.5, 0.7, 0",
        "Share, 0.5, 0.6, 1",
        "Nails, 7, \"many\", 1"
    })
    void values_and_defaults_have_the_type_of_their_row(String name, String good, String other, int problems)
            throws IOException {
        String page = """
                # PaintFence

                ## Request parameters

                |Name|Type|Required|Example|Description|
                |--|--|--|--|--|
                |Coats|Integer|No|2|The coats. Valid values: 1, 2, 3. Default value: 2.|
                |Gloss|Boolean|No|true|The gloss. Valid values: true, false. Default value: false.|
                |Share|Float|No|0.5|The share. Valid values: 0.5, 0.7.|
                |Nails|Integer|No|7|The nails. Valid values: few, many. Default value: few.|
                """;
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaOf(page));

        assertThat(problems(schema, "{\"" + name + "\": " + good + "}")).isZero();
        assertThat(problems(schema, "{\"" + name + "\": " + other + "}")).isEqualTo(problems);
    }

    /** The keys that hold what JSON Schema has no keyword for, and the keywords of facts that are told in a sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Coats|/multipleOf|2",
                "Coats|/x-conditions/0/condition|Wood is Oak",
                "Coats|/x-conditions/0/maximum|8",
                "Coats|/x-conditions/1/condition|Wood is Ash",
                "Share|/minimum|0.5",
                "Share|/x-conditions/0/condition|Wood is set to Oak",
                "Share|/x-conditions/0/required|true",
                "Wood|/enum|[\"Oak\",\"Ash\",\"Fir\"]",
                "Wood|/x-conditions/0/enum|[\"Oak\",\"Ash\"]",
                "Wood|/x-conditions/1/enum|[\"Fir\"]",
                "Name|/pattern|^[A-Za-z\u3400-\u4DBF\u4E00-\u9FFF]",
                "Name|/x-begins|[\"letters\"]",
                "Name|/x-alphabet|[\"_\",\"digits\",\"letters\"]",
                "Name|/x-conditions|",
                "Day|/x-format|yyyy-MM-dd",
                "Planks|/x-maxItems|20",
                "Paint|/contentSchema/properties/Tone/enum|[\"Dark\",\"Light\"]",
                "Paint|/contentSchema/properties/Layers/default|3"
            })
    void the_schema_has_what_holds_in_a_case_and_the_form_of_values(String name, String at, String value)
            throws IOException {
        String page = """
                # PaintFence

                ## Request parameters

                |Name|Type|Required|Example|Description|
                |--|--|--|--|--|
                |Coats|Integer|No|2|The coats, a multiple of 2. When Wood is Oak, 2 to 8; when Wood is Ash, 2 to 6.|
                |Share|Float|No|0.5|The share. Valid values: 0.5 to 2.5. This parameter is required when Wood is set to Oak.|
                |Wood|String|No|Oak|The wood. Valid values: Oak and Ash.<br>If the fence is old, valid values: Fir.|
                |Name|String|No|north|The name. It must start with a letter and can contain letters, digits, and underscores (_).|
                |Day|String|No|2020-02-01|The day, in the YYYY-MM-DD format.|
                |Planks|String|No|p-1,p-2|The planks. You can specify up to 20 plank IDs.|
                |Paint|String|No|{}|The paint.<br>- Paint.Tone: the tone. Valid values: Dark and Light.<br>- Paint.Layers: the layers, an Integer. Default value: 3.|
                """;
        JsonNode schema =
                json.readTree(schemaOf(page)).path("properties").path(name).at(at);

        assertThat(schema.isValueNode() ? schema.asText() : schema.toString()).isEqualTo(value == null ? "" : value);
    }

    /** A case that names the values of another parameter holds in the schema; any other is told in words alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Wood\": \"Oak\"}|1",
                "{\"Wood\": \"Elm\"}|1",
                "{\"Wood\": \"Oak\", \"Coats\": 5}|0",
                "{\"Wood\": \"Oak\", \"Coats\": 9}|1",
                "{\"Wood\": \"Ash\", \"Coats\": 9}|0",
                "{\"Wood\": \"Ash\"}|0",
                "{\"Wet\": true, \"Wood\": \"Ash\"}|1",
                "{\"Nails\": 10}|2",
                "{\"Nails\": 12}|0"
            })
    void the_case_of_another_parameter_is_a_rule_of_the_schema(String request, int problems) throws IOException {
        String page = """
                # PaintFence

                ## 请求参数

                |名称|类型|是否必选|示例值|描述|
                |--|--|--|--|--|
                |Wood|String|否|Oak|木料。取值：Oak、Ash、Elm。|
                |Wet|Boolean|否|true|是否潮湿。|
                |Coats|Integer|否|2|层数。当Wood为Oak时，取值范围：2~8；当Wood为Ash时，取值范围：2~9。Wood取值为Oak或Elm时，该参数必选，否则无需传入。|
                |Day|String|否|d|日期。当Wet为true且Wood为Ash时，该参数必填。如果赶时间，该参数必填。|
                |Nails|Integer|否|2|钉子。取值范围：1~9、12。|
                """;
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaOf(page));

        assertThat(problems(schema, request)).isEqualTo(problems);
    }

    /** A character that a sentence forbids, or that separates members, is none of a value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "可包含字母，不能包含空格和逗号（,）。|[\"letters\"]",
                "It can contain letters, and cannot start with digits.|[\"letters\"]",
                "It cannot start with digits, but can contain letters.|[\"letters\"]",
                "多个之间用英文逗号（,）分隔。|",
                "Separate the names with commas (,).|",
                "The storage space.|"
            })
    void an_alphabet_is_of_the_value(String description, String alphabet) throws IOException {
        String page =
                "# PaintFence\n\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n|Name|String|No|"
                        + description + "|\n";
        JsonNode letters = json.readTree(schemaOf(page)).at("/properties/Name/x-alphabet");

        assertThat(letters.toString()).isEqualTo(alphabet == null ? "" : alphabet);
    }

    @ParameterizedTest
    @CsvSource({
        "Plank.N.Name, ^Plank\\.[1-9][0-9]*\\.Name$",
        "Plank.N, ^Plank\\.[1-9][0-9]*$",
        "Plank.N.Nail.N, ^Plank\\.[1-9][0-9]*\\.Nail\\.[1-9][0-9]*$"
    })
    void an_index_is_a_part_of_a_name_of_its_own(String name, String pattern) throws IOException {
        String page = "# PaintFence\n\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n|"
                + name + "|String|No|The plank.|\n";

        assertThat(json.readTree(schemaOf(page)).path("patternProperties").has(pattern))
                .isTrue();
    }

    @Test
    void the_operation_has_its_answer_and_its_codes_by_status() throws IOException {
        JsonNode api = json.readTree(schemas.openApi());
        JsonNode responses = api.at("/paths/~1/post/responses");

        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(responses
                        .at("/200/content/application~1json/schema/properties")
                        .has("ImageId"))
                .isTrue();
        assertThat(responses
                        .at("/404/content/application~1json/schema/properties/Code/enum")
                        .toString())
                .contains("InvalidSnapshotId.NotFound");
        assertThat(responses.has("500")).isTrue();
    }

    /** The schema of a page that is opened as a user's file. */
    private static String schemaOf(String page) {
        Edition edition = new Documents(Contract.none("PaintFence", "2015-03-02"))
                .open("page.md", page.getBytes(StandardCharsets.UTF_8), "2015-03-02");
        return new ContractSchema(edition).jsonSchema();
    }

    private int problems(JsonSchema schema, String request) throws IOException {
        return schema.validate(json.readTree(request)).size();
    }
}
