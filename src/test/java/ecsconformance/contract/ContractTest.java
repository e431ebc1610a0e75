package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.contract.ParameterFacts.Range;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractTest {

    private final Contract contract = Contract.load(ContractTest.class.getClassLoader());

    @Test
    void it_names_the_operation_the_version_and_the_edition() {
        assertThat(contract.operation()).isEqualTo("CreateImage");
        assertThat(contract.apiVersion()).isEqualTo("2014-05-26");
        assertThat(contract.edition()).isEqualTo("2019-05-08");
        assertThat(contract.digest()).matches("sha256:[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({"usage/, 13", "parameter/, 18", "response/, 2", "example/, 3", "error/, 37"})
    void the_page_has_so_many_clauses_of_each_kind(String prefix, int count) {
        assertThat(contract.clauses().stream().map(Clause::id).filter(id -> id.startsWith(prefix)))
                .hasSize(count)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_page_has_73_clauses_each_with_a_digest() {
        assertThat(contract.clauses().stream().filter(clause -> !clause.beside()))
                .hasSize(73)
                .allMatch(clause -> clause.digest().orElse("").matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void beside_the_page_are_the_common_clauses_without_a_digest() {
        assertThat(contract.clauses().stream().filter(Clause::beside))
                .allMatch(clause -> clause.digest().isEmpty())
                .extracting(Clause::id)
                .containsExactly(
                        "common/method",
                        "common/parameters",
                        "common/format",
                        "common/signature",
                        "common/timestamp",
                        "common/nonce",
                        "common/errors",
                        "common/idempotency");
    }

    @Test
    void prose_and_examples_have_the_public_clause_ids() {
        assertThat(contract.clauses().stream()
                        .map(Clause::id)
                        .filter(id -> id.startsWith("usage/") || id.startsWith("example/")))
                .containsExactly(
                        "usage/available",
                        "usage/security-lock",
                        "usage/priority",
                        "usage/method-1",
                        "usage/method-1/state",
                        "usage/method-1/snapshots",
                        "usage/method-2",
                        "usage/method-2/age",
                        "usage/method-3",
                        "usage/method-3/system-disk",
                        "usage/method-3/data-disks",
                        "usage/method-3/empty-disk",
                        "usage/method-3/age",
                        "example/request",
                        "example/xml",
                        "example/json");
    }

    @Test
    void every_row_of_a_table_is_a_clause_in_the_order_of_the_table() {
        assertThat(ids("parameter/"))
                .isEqualTo(contract.parameters().stream()
                        .map(row -> "parameter/" + row.name())
                        .toList());
        assertThat(ids("response/"))
                .isEqualTo(contract.response().stream()
                        .map(row -> "response/" + row.name())
                        .toList());
        assertThat(ids("error/"))
                .isEqualTo(contract.errorRows().stream().map(ErrorRow::clause).toList());
    }

    @Test
    void a_status_and_code_that_repeat_are_numbered() {
        assertThat(contract.errorRows().stream()
                        .filter(row -> row.code().equals("OperationDenied"))
                        .map(ErrorRow::clause))
                .containsExactlyInAnyOrder(
                        "error/403/OperationDenied/1",
                        "error/403/OperationDenied/2",
                        "error/400/OperationDenied/1",
                        "error/400/OperationDenied/2",
                        "error/400/OperationDenied/3");
    }

    @Test
    void a_parameter_has_the_facts_of_its_row() {
        ParameterFacts size = facts("DiskDeviceMapping.N.Size");
        assertThat(size.value()).contains(new Range(OptionalLong.of(5), OptionalLong.of(2000)));
        assertThat(size.unit()).contains("GiB");
        assertThat(facts("ClientToken").length()).contains(new Range(OptionalLong.empty(), OptionalLong.of(64)));
        assertThat(facts("Description").forbiddenPrefixes()).containsExactly("http://", "https://");
        assertThat(facts("Tag.N.Key").index()).contains(new Range(OptionalLong.of(1), OptionalLong.of(20)));
        assertThat(facts("Tag.N.Key").forbiddenContent()).containsExactly("http://", "https://");
        assertThat(facts("Platform").values()).hasSize(14).contains("Others Linux", "Windows Server 2003");
        assertThat(facts("Platform").byDefault()).contains("Others Linux");
        assertThat(facts("DiskDeviceMapping.N.Device").last()).contains("/dev/xvdz");
        assertThat(facts("Tag.N.value").deprecatedFor()).contains("Tag.N.Value");
        assertThat(facts("InstanceId").values()).isEmpty();
        assertThat(facts("InstanceId").length()).isEqualTo(Optional.empty());
    }

    @Test
    void its_digest_changes_with_all_that_judges_and_not_with_the_reading_of_sentences() throws IOException {
        String file;
        try (InputStream stream =
                ContractTest.class.getClassLoader().getResourceAsStream("contract/create-image.json")) {
            file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        String reading = file.replaceAll("\"parts\": \\[ \"", "$0other ");
        assertThat(reading).isNotEqualTo(file);
        assertThat(digest(reading)).isEqualTo(contract.digest());
        assertThat(file).contains("\"maximum\": 2000");
        assertThat(digest(file.replaceFirst("\"maximum\": 2000", "\"maximum\": 2001")))
                .isNotEqualTo(contract.digest());
    }

    private static String digest(String file) {
        return Contract.read(file.getBytes(StandardCharsets.UTF_8)).digest();
    }

    @Test
    void a_missing_or_incomplete_file_is_named(@TempDir Path folder) throws IOException {
        try (URLClassLoader empty = FeatureRoot.seeing(folder)) {
            assertThatThrownBy(() -> Contract.load(empty))
                    .hasMessage("contract/create-image.json is not on the class path");
        }
        try (URLClassLoader incomplete = new FeatureRoot()
                .with("contract/create-image.json", "{\"operation\": \"CreateImage\"}")
                .asFolder(folder)) {
            assertThatThrownBy(() -> Contract.load(incomplete))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("contract/create-image.json")
                    .hasMessageContaining("apiVersion");
        }
    }

    private List<String> ids(String prefix) {
        return contract.clauses().stream()
                .map(Clause::id)
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    private ParameterFacts facts(String name) {
        return contract.parameters().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
