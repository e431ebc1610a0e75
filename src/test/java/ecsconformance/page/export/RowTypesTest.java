package ecsconformance.page.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.contract.Contract;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows with the types and defaults that pages have: what is not sure of them is no keyword of the schema. */
final class RowTypesTest {

    private static final String PAGE = """
            # PaintFence

            ## Request parameters

            |Name|Type|Required|Example|Description|
            |--|--|--|--|--|
            |Paint|String|No|RED|The paint. Valid values: RED, BLUE. Default value: Red.|
            |Gloss|String|No|HIGH|The gloss. Valid values: HIGH, LOW. Default value: LOW.|

            ## Response parameters

            |Name|Type|Example|Description|
            |--|--|--|--|
            |Fence|Struct| |The fence.|
            |Gate|%s| |The gate.|
            |Code|String|OK|The code.|
            |Code|Integer|1|The code of a plank.|
            """;

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Struct|\"object\"",
                "Object|\"object\"",
                "Array of Plank|[\"array\",\"object\"]",
                "List|[\"array\",\"object\"]",
                "RepeatList|[\"array\",\"object\"]",
                "String[]|[\"array\",\"object\"]",
                "Long|\"integer\"",
                "Boolean|\"boolean\"",
                "String|\"string\"",
                "Plank|",
                " |"
            })
    void a_field_of_the_answer_has_the_form_that_its_type_tells(String type, String form) throws IOException {
        assertThat(answer(type == null ? " " : type).at("/Gate/type").toString())
                .isEqualTo(form == null ? "" : form);
    }

    @Test
    void fields_of_one_name_and_two_types_have_none() throws IOException {
        assertThat(answer("Struct").path("Code").isEmpty()).isTrue();
    }

    @Test
    void a_default_beside_the_list_of_values_is_told_in_words() throws IOException {
        JsonNode rows = json.readTree(schemas("Struct").jsonSchema()).path("properties");

        assertThat(rows.path("Paint").has("default")).isFalse();
        assertThat(rows.at("/Paint/description").asText()).contains("by default Red");
        assertThat(rows.at("/Gloss/default").asText()).isEqualTo("LOW");
    }

    private JsonNode answer(String type) throws IOException {
        return json.readTree(schemas(type).openApi())
                .at("/paths/~1/post/responses/200/content/application~1json/schema/properties");
    }

    private static ContractSchema schemas(String type) {
        Edition edition = new Documents(Contract.none("PaintFence", "2015-03-02"))
                .open("page.md", PAGE.replace("%s", type).getBytes(StandardCharsets.UTF_8), "2015-03-02");
        return new ContractSchema(edition);
    }
}
