package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of rows, separated by blanks. */
final class PageIdsTest {

    @ParameterizedTest
    @CsvSource({
        "a b, a b",
        "a a b, a/1 a/2 b",
        "a a a/1, a/2 a/3 a/1",
        "a/2 a a a, a/2 a/1 a/3 a/4",
        "a a a/2 a/2, a/1 a/3 a/2/1 a/2/2"
    })
    void no_two_rows_have_one_id(String ids, String numbered) {
        assertThat(Page.numbered(List.of(ids.split(" "))))
                .containsExactly(numbered.split(" "))
                .doesNotHaveDuplicates();
    }
}
