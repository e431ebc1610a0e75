package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract against the page it was made of. */
final class ContractOnThePageTest {

    private final Contract contract = Contract.load(ContractOnThePageTest.class.getClassLoader());
    private Page page;

    @BeforeEach
    void read() throws IOException {
        page = new Page(Files.readString(PublishedPages.path(PublishedPages.ZH)));
    }

    @Test
    void error_rows_are_those_of_the_page_word_for_word() {
        assertThat(contract.errorRows())
                .extracting(row -> List.of(String.valueOf(row.status()), row.code(), row.message()))
                .containsExactlyElementsOf(page.rows("{ .section}").stream()
                        .map(row -> row.subList(0, 3))
                        .toList());
    }

    @Test
    void parameter_rows_are_those_of_the_page() {
        assertThat(contract.parameters())
                .extracting(row -> List.of(row.name(), row.type(), row.required() ? "是" : "否", row.example()))
                .containsExactlyElementsOf(page.rows("{#parameters").stream()
                        .map(row -> row.subList(0, 4))
                        .toList());
    }

    @Test
    void response_rows_are_those_of_the_page() {
        assertThat(contract.response())
                .extracting(row -> List.of(row.name(), row.type(), row.example()))
                .containsExactlyElementsOf(page.rows("{#resultMapping").stream()
                        .map(row -> row.subList(0, 3))
                        .toList());
    }

    @Test
    void digests_of_rows_are_of_the_cells_of_the_page() {
        assertThat(digests("parameter/")).isEqualTo(rowDigests("{#parameters"));
        assertThat(digests("response/")).isEqualTo(rowDigests("{#resultMapping"));
        assertThat(digests("error/")).isEqualTo(rowDigests("{ .section}"));
    }

    @Test
    void digests_of_prose_and_examples_are_of_texts_of_the_page_in_its_order() {
        assertThat(page.prose().stream().map(Page::digest)).containsSubsequence(digests("usage/"));
        assertThat(page.examples().stream().map(Page::digest)).containsExactlyElementsOf(digests("example/"));
    }

    private List<String> rowDigests(String section) {
        return page.rows(section).stream()
                .map(cells -> Page.digest(String.join("|", cells)))
                .toList();
    }

    private List<String> digests(String prefix) {
        return contract.clauses().stream()
                .filter(clause -> clause.id().startsWith(prefix))
                .map(clause -> clause.digest().orElseThrow())
                .toList();
    }
}
