package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "000A, \\n",
        "000D, \\r",
        "0009, \\t",
        "0000, \\u0000",
        "001B, \\u001b",
        "009B, \\u009b",
        "202E, \\u202e",
        "2066, \\u2066",
        "200B, \\u200b",
        "2028, \\u2028",
        "FEFF, \\ufeff",
        "FFFE, \\ufffe",
        "D800, \\ud800",
        "E0041, \\u{e0041}",
        "1FFFF, \\u{1ffff}"
    })
    void an_effect_that_is_not_seen_is_shown(String point, String shown) {
        String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";

        assertThat(PlainText.of(text)).isEqualTo("a" + shown + "b");
    }

    @Test
    void letters_of_every_script_stay() {
        assertThat(PlainText.of("镜像 naïve \uD83D\uDE00 <b> | `")).isEqualTo("镜像 naïve \uD83D\uDE00 <b> | `");
    }

    @Test
    void a_long_text_is_cut_between_characters_and_says_so() {
        assertThat(PlainText.of("\uD83D\uDE00\uD83D\uDE00abc", 1)).isEqualTo("\uD83D\uDE00… (5 more characters)");
        assertThat(PlainText.of("abc", 3)).isEqualTo("abc");
        assertThat(PlainText.of("x".repeat(1 << 20))).hasSizeLessThan(PlainText.USUAL_LENGTH + 40);
    }

    @Test
    void a_hostile_text_becomes_one_line_without_a_control_character() {
        assertThat(PlainText.of(Samples.HOSTILE))
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\\uFFFE]")
                .startsWith("\\u001b[2Jred\\u202eevil")
                .endsWith("\\ud800 end");
    }
}
