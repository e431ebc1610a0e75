package ecsconformance.result.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ecsconformance.result.Result;
import ecsconformance.result.Samples;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultJsonTest {

    private static final Path SHIPPED = Path.of("src/main/resources/schema/conformance.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ResultJson unit = new ResultJson();

    @TempDir
    private Path folder;

    static Stream<Result> results() {
        return Samples.all().filter(result -> !result.equals(Samples.hostile()));
    }

    @ParameterizedTest
    @MethodSource("results")
    void a_written_result_fits_the_schema_and_reads_back_equal(Result result) throws Exception {
        Path file = folder.resolve("new/folder/conformance.json");

        unit.write(result, file);

        assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(asItStands(file)).isEqualTo(result);
    }

    /** The samples show everything that a report may have to show, whether or not a run comes to it. */
    private Result asItStands(Path file) throws Exception {
        return unit.readAsItStands(file, Files.readAllBytes(file));
    }

    @Test
    void a_character_that_utf8_cannot_carry_is_replaced_and_the_rest_of_a_hostile_text_kept() throws Exception {
        Path file = folder.resolve("conformance.json");
        String carried = Samples.HOSTILE.replace("\uD800 ", "\uFFFD ");

        unit.write(Samples.hostile(), file);

        assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        Result read = asItStands(file);
        assertThat(read.rules().get(0).title()).isEqualTo(carried);
        assertThat(read.exchanges().get(0).headers()).containsEntry("X-" + carried, carried);
        assertThat(read.run().problem()).contains(carried);
    }

    @Test
    void the_same_result_is_the_same_text_and_nothing_else_is_left_in_the_folder() throws Exception {
        Path first = folder.resolve("a.json");
        Path second = folder.resolve("b.json");
        unit.write(Samples.nonConformant(), first);
        unit.write(Samples.conformant(), second);
        unit.write(asItStands(first), second);

        assertThat(second).hasSameTextualContentAs(first);
        assertThat(Files.readString(first))
                .startsWith("{\n  \"schemaVersion\": \"1.0\",\n  \"suite\"")
                .endsWith("}\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void an_empty_optional_field_is_left_out() throws Exception {
        Path file = folder.resolve("conformance.json");
        unit.write(Samples.conformant(), file);

        JsonNode json = MAPPER.readTree(file.toFile());

        assertThat(json.at("/run/problem").isMissingNode()).isTrue();
        assertThat(json.at("/rules/0/reason").isMissingNode()).isTrue();
        assertThat(json.at("/rules/0/scenarios/0/style").textValue()).isEqualTo("v1 GET JSON");
        assertThat(json.at("/exchanges/0/request/parameters/ImageName").textValue())
                .isEqualTo("a b");
    }

    @Test
    void only_an_exchange_without_a_readable_answer_has_a_problem() throws Exception {
        Path file = folder.resolve("conformance.json");
        unit.write(
                Samples.of(
                        List.of(),
                        List.of(Samples.refused("x1"), Samples.exchange("x2", 0, "", Map.of())),
                        Optional.empty()),
                file);

        JsonNode json = MAPPER.readTree(file.toFile());

        assertThat(json.at("/exchanges/0/response/problem").isMissingNode()).isTrue();
        assertThat(json.at("/exchanges/1/response/problem").textValue()).isEqualTo("no answer: nothing within 30 s");
        assertThat(json.at("/exchanges/1/response/status").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{}", "{} {}", "{\"a\":1,\"a\":2}", "plain", "\u0000"})
    void a_foreign_file_is_refused_with_its_name(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("foreign.json"), text);

        assertThatThrownBy(() -> unit.read(file))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("foreign.json: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_missing_file_is_refused_with_its_name() {
        assertThatThrownBy(() -> unit.read(folder.resolve("none.json")))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("none.json: the file cannot be read: there is no such file or folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | schemaVersion | 'v2'    | schemaVersion \"v2\" cannot be read, only",
                "                          | verdict       | 'fine'  | verdict: expected one of conformant, partial, ",
                "/rules/0                  | verdict       | 7       | rules[0].verdict: expected a text, found 7",
                "/rules/0/scenarios/0      | durationMs    | -1      | rules[0].scenarios[0].durationMs: expected a whole",
                "/rules/0/scenarios/0      | durationMs    | 1.5     | rules[0].scenarios[0].durationMs: expected a whole",
                "/run                      | startedAt     | 'today' | run.startedAt: expected an instant such as",
                "/run                      | id            |         | run.id: the field is missing",
                "/exchanges/0              | style         | 'v9 GET'| exchanges[0].style: expected a style such as",
                "/exchanges/0/request      | method        | 'PUT'   | exchanges[0].request.method: expected GET or POST",
                "/exchanges/0/response     | headers       | true    | exchanges[0].response.headers: expected an object",
            })
    void a_problem_is_named_with_its_place(String parent, String field, String json, String problem) throws Exception {
        Path file = folder.resolve("conformance.json");
        unit.write(Samples.nonConformant(), file);
        JsonNode tree = MAPPER.readTree(file.toFile());
        ObjectNode object = (ObjectNode) tree.at(parent == null ? "" : parent);
        if (json == null) {
            object.remove(field);
        } else {
            boolean bare = json.matches("[-0-9.]+|true");
            object.set(field, MAPPER.readTree(bare ? json : "\"" + json + "\""));
        }
        MAPPER.writeValue(file.toFile(), tree);

        assertThatThrownBy(() -> unit.read(file))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("conformance.json: " + problem);
    }

    @Test
    void the_schema_refuses_green_without_proof() throws Exception {
        Path file = folder.resolve("conformance.json");
        unit.write(Samples.of(), file);
        String green = Files.readString(file).replaceFirst("\"verdict\": \"partial\"", "\"verdict\": \"conformant\"");

        assertThat(schema().validate(green, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void the_shipped_schema_and_its_copy_are_equal() throws IOException {
        assertThat(Path.of("reports/conformance.schema.json")).hasSameBinaryContentAs(SHIPPED);
        assertThat(ResultJson.class.getResource("/schema/conformance.schema.json"))
                .isNotNull();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SHIPPED));
    }
}
