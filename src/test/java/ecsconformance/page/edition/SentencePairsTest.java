package ecsconformance.page.edition;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Clause.SentenceFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of a translation and the clauses that they are of; terms of a sentence are separated by blanks. */
final class SentencePairsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // One of two twins says another day, and both stand where they stood.
                "snapshot date<2013, snapshot date<=2013; snapshot date<=2013, snapshot date<=2013 SnapshotId; 0, 1",
                "snapshot date<2013, snapshot date<2014; snapshot date<2014, snapshot date<2015; 0, 1",
                // Two that are no twins have changed places.
                "image Available, instance Stopped; instance Stopped, image Available; 1, 0",
                "snapshot date<2013, disk image 50; disk image 60, snapshot date<2013; 1, 0"
            })
    void twins_keep_the_order_of_their_translations(String clauses, String page, String expected) {
        List<Clause> open = terms(clauses)
                .map(terms -> new Clause("usage/own", false, Optional.empty(), terms, List.of()))
                .toList();
        List<SentenceFacts> units = terms(page)
                .map(terms -> new SentenceFacts("", "", terms, List.of()))
                .toList();

        assertThat(SentencePairs.between(open, units, false))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0, Integer.valueOf(expected.split(", ")[0]), 1, Integer.valueOf(expected.split(", ")[1])));
    }

    private static Stream<List<String>> terms(String sentences) {
        return Arrays.stream(sentences.split(", ")).map(sentence -> List.of(sentence.split(" ")));
    }
}
