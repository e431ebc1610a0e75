package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.result.certificate.CertificationPackage.ReleaseMatrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The results under {@code reports/} are those of this release; {@code ci/reference-results.sh} makes them anew. */
final class ReleaseMatrixTest {

    private static final Path FILE = Path.of(ReleaseMatrix.RESOURCE);

    private static JsonNode matrix;

    @BeforeAll
    static void read() throws Exception {
        matrix = new ObjectMapper().readTree(FILE.toFile());
    }

    @Test
    void it_is_whole_and_proven_and_fits_its_schema() throws Exception {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("reports/selftest.schema.json")))
                        .validate(Files.readString(FILE), InputFormat.JSON))
                .isEmpty();
        assertThat(matrix.path("proven").booleanValue()).isTrue();
        assertThat(matrix.path("pairs")).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void it_has_the_defects_of_the_catalogue_with_their_owners() {
        Map<String, String> owners = StreamSupport.stream(matrix.path("defects").spliterator(), false)
                .collect(Collectors.toMap(
                        defect -> defect.path("name").textValue(),
                        defect -> defect.path("owner").textValue()));

        assertThat(owners)
                .containsExactlyInAnyOrderEntriesOf(
                        Catalogue.complete().defects().stream().collect(Collectors.toMap(Defect::name, Defect::owner)));
    }

    @Test
    void the_rules_it_lists_as_unexercised_are_those_without_a_defect() {
        Set<String> owned = Catalogue.complete().defects().stream()
                .filter(defect -> defect.unseen().isEmpty())
                .map(Defect::owner)
                .collect(Collectors.toSet());

        assertThat(StreamSupport.stream(matrix.path("unexercisedRules").spliterator(), false)
                        .map(JsonNode::textValue))
                .containsExactlyInAnyOrderElementsOf(EmulatedTarget.allRules().stream()
                        .filter(rule -> rule.untested().isEmpty())
                        .map(rule -> rule.id().value())
                        .filter(id -> !owned.contains(id))
                        .toList());
    }

    @Test
    void it_and_the_results_beside_it_are_of_the_contract_that_is_built_in() throws Exception {
        String contract = EmulatedTarget.contract().digest();

        assertThat(matrix.at("/suite/contractDigest").textValue()).isEqualTo(contract);
        for (String result : List.of("emulator", "example-failing")) {
            assertThat(new ObjectMapper()
                            .readTree(Path.of("reports", result, "conformance.json")
                                    .toFile())
                            .at("/suite/contract/digest")
                            .textValue())
                    .as(result)
                    .isEqualTo(contract);
        }
    }

    @Test
    void its_digest_is_on_the_class_path_for_packages() {
        assertThat(ReleaseMatrix.digest(ReleaseMatrixTest.class.getClassLoader()))
                .hasValueSatisfying(digest -> assertThat(digest).startsWith("sha256:"));
    }
}
