package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.page.CorpusLines;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of parameters with the facts that are in them, and no others. */
final class FactsTest {

    static Stream<String> cases() throws IOException {
        return CorpusLines.of("facts.txt").filter(line -> !line.matches("(?:sent|signs)[|].*"));
    }

    static Stream<String> told() throws IOException {
        return CorpusLines.of("facts.txt").filter(line -> line.matches("(?:sent|signs)[|].*"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void a_description_tells_when_a_value_is_sent_and_of_which_signs_it_is_made(String line) {
        String[] cells = line.split("\\|", -1);
        String text = cells[1].replace("\\n", "\n");
        String sent = Circumstance.in(text, "").stream()
                .map(it -> it.condition() + ": "
                        + it.required().map(String::valueOf).orElse("not told"))
                .collect(Collectors.joining("; "));

        assertThat(cells[0].equals("sent") ? sent : String.join(" ", Alphabet.allowed(text)))
                .isEqualTo(cells[2]);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_description_says_these_facts(String line) {
        String[] cells = line.split("\\|", -1);
        Map<String, String> expected = new LinkedHashMap<>();
        for (String fact : cells[2].isEmpty() ? new String[0] : cells[2].split(";(?! )")) {
            expected.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        Map<String, String> found = FactWords.of(new StatedLimits(
                        cells[1].replace("\\n", "\n"),
                        "",
                        cells.length > 3 ? cells[3] : "",
                        cells.length > 4 ? cells[4] : "")
                .facts());

        assertThat(found).isEqualTo(expected);
        assertThat(String.join("; ", found.values()))
                .doesNotContainPattern("[Vv]alid value|[Dd]efault value|[Ss]et the value|(?<!\\w)取值|默认|<\\w");
    }

    @Test
    void a_line_of_thousands_of_values_is_read_to_its_end() {
        String line = "Valid values: " + "oak, ".repeat(5_000) + "ash.";

        assertThat(FactWords.of(new StatedLimits(line).facts())).containsEntry("enumeration", "oak, ash");
    }

    /** A label and the values behind it, in a list and in a sentence: what the reader makes of them shows in no fact. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The %s: 1,000 and 2,000.",
                "Valid values:\n- %s: 1, 2, 3\n- Other: 5, 6",
                "Valid values:\n- %s: Oak and Ash.\n- other: Elm",
                "取值：\n- %s: 1、2、3\n- Other: 5",
                "The %s:Oak or Ash2. Default value:Oak.",
                "The %s defaults to Oak and can be Oak or Ash.",
                "%s取值范围:1~9，默认5。",
                "Default value:\n- %s: 5\n- Other kind: 9"
            })
    void no_fact_has_words_of_the_reader(String form) {
        for (String label : List.of("wood", "Oak-Wood", "maximum value", "oak fence", "wood2", "Kind_1", "new value")) {
            Map<String, String> found = FactWords.of(new StatedLimits(form.replace("%s", label)).facts());

            assertThat(String.join("; ", found.values()))
                    .as("%s: %s", form, label)
                    .doesNotContainPattern("[Vv]alid value|[Dd]efault value|[Ss]et the value|取值|默认");
        }
    }

    /** Cells in the vendor's own markup, with what is left of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<notice>Be careful.</notice> Oak.|Be careful. Oak.",
                "<props=\"china\">Oak.|Oak.",
                "If**Oak** is set to**Ash**, it is dry.|If Oak is set to Ash, it is dry.",
                "Oak.<props=\"intl\">Ash.|Oak. Ash.",
                "<warning>Wet.</warning><important>Dry.</important>|Wet. Dry.",
                "The <ph>oak</ph> and the <term>ash</term>.|The oak and the ash.",
                "acs:<term>:<note-id>|acs:<term>:<note-id>",
                "Valid values:\\n\\n- 60.\\n- 600.|Valid values:\\n\\n- 60\\n\\n- 600",
                "Valid values:\\n\\\\* oak\\n\\\\* ash|Valid values:\\n\\n- oak\\n\\n- ash",
                "● oak ● ash|- oak\\n\\n- ash",
                "Range: \\\\\\[1,10\\\\\\].|Range: [1,10]."
            })
    void markup_of_the_vendor_is_no_word(String cell, String text) {
        assertThat(CellText.of(Parser.builder().build(), cell.replace("\\n", "\n")))
                .isEqualTo(text.replace("\\n", "\n"));
    }
}
