package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.contract.Parameter;
import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader on the published pages, where they lie beside the checkout. */
final class PublishedPageTest {

    private final Contract contract = Contract.load(PublishedPageTest.class.getClassLoader());

    @Test
    void the_facts_of_the_contract_are_recognised_on_the_Chinese_page() throws IOException {
        Page page = read("CreateImage.zh-CN.md");

        assertThat(page.lost()).isEmpty();
        assertThat(page.unplaced()).isEmpty();
        for (int i = 0; i < contract.parameters().size(); i++) {
            assertThat(page.parameters().get(i).value())
                    .isEqualTo(contract.parameters().get(i));
        }
        assertThat(page.parameters()).hasSameSizeAs(contract.parameters());
        assertThat(page.response().stream().map(ResponseLine::value)).isEqualTo(contract.response());
        assertThat(page.errorClauses())
                .isEqualTo(
                        contract.errorRows().stream().map(row -> row.clause()).toList());
        assertThat(page.errors().stream().map(ErrorLine::message))
                .isEqualTo(
                        contract.errorRows().stream().map(row -> row.message()).toList());
    }

    @Test
    void the_English_page_has_the_same_facts_but_for_the_empty_tag_value() throws IOException {
        Page page = read("CreateImage.en-US.md");
        List<Parameter> different = page.parameters().stream()
                .map(ParameterLine::value)
                .filter(row -> !contract.parameters().contains(row))
                .toList();

        assertThat(page.unplaced()).isEmpty();
        assertThat(page.language()).isEqualTo(Language.EN);
        assertThat(different).extracting(Parameter::name).containsExactly("Tag.N.Value");
        assertThat(page.errors()).hasSameSizeAs(contract.errorRows());
    }

    private static Page read(String name) throws IOException {
        Path file = PublishedPages.path(name);
        return new PageReader().read(name, Files.readAllBytes(file));
    }
}
