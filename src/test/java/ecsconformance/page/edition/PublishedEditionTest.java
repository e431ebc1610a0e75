package ecsconformance.page.edition;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract keeps no sentences, only their facts; a reader that has learnt to read more must read its page again. */
final class PublishedEditionTest {

    @Test
    void the_contract_has_the_clauses_of_its_page_as_they_are_read_today() throws IOException {
        Contract contract = Contract.load(getClass().getClassLoader());
        Path page = PublishedPages.path(PublishedPages.ZH);

        Contract read = new Documents(contract)
                .open(PublishedPages.ZH, Files.readAllBytes(page), contract.edition())
                .contract();

        assertThat(read.clauses()).isEqualTo(contract.clauses());
        assertThat(read.texts()).isEqualTo(contract.texts());
    }
}
