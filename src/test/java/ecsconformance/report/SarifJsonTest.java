package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SarifJsonTest {

    static Stream<Result> results() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("results")
    void it_fits_the_published_schema(Result result) throws IOException {
        assertThat(schema().validate(sarif(result))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_no_report() throws IOException {
        JsonNode broken = sarif(Samples.nonConformant());
        ((ObjectNode) broken.at("/runs/0/results/0")).remove("message");

        assertThat(schema().validate(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("results")
    void there_is_a_result_for_each_rule_that_did_not_pass_and_its_index_is_that_rule(Result result)
            throws IOException {
        JsonNode run = sarif(result).at("/runs/0");

        assertThat(run.path("results"))
                .hasSize((int) result.rules().stream()
                        .filter(it -> it.verdict() != RuleVerdict.PASSED && it.verdict() != RuleVerdict.UNTESTED)
                        .count())
                .allSatisfy(it -> assertThat(run.at("/tool/driver/rules/" + it.path("ruleIndex") + "/id"))
                        .isEqualTo(it.path("ruleId")));
        assertThat(run.at("/invocations/0/executionSuccessful").booleanValue())
                .isEqualTo(result.run().complete());
    }

    @ParameterizedTest
    @MethodSource("results")
    void only_a_failed_rule_counts_as_a_failure(Result result) throws IOException {
        assertThat(sarif(result).at("/runs/0/results"))
                .filteredOn(it -> it.path("kind").textValue().equals("fail")
                        && it.path("suppressions").isMissingNode())
                .hasSize((int) result.summary().rules().failed());
    }

    private static JsonNode sarif(Result result) throws IOException {
        return new ObjectMapper().readTree(Documents.text(new SarifJson(), result));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream file = SarifJsonTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(file);
        }
    }
}
