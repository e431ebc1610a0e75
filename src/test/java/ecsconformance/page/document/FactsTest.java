package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.page.CorpusLines;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptions of parameters with the facts that are in them, and no others. */
final class FactsTest {

    static Stream<String> cases() throws IOException {
        return CorpusLines.of("facts.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_description_says_these_facts(String line) {
        String[] cells = line.split("\\|", -1);
        Map<String, String> expected = new LinkedHashMap<>();
        for (String fact : cells[2].isEmpty() ? new String[0] : cells[2].split(";(?! )")) {
            expected.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        Map<String, String> found = FactWords.of(new StatedLimits(cells[1].replace("\\n", "\n")).facts());

        assertThat(found).isEqualTo(expected);
    }
}
