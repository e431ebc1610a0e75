package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.report.Outline.Fold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts on a terminal are measured in columns. */
final class TextWidthTest {

    private static final int WIDTH = 80;

    @ParameterizedTest
    @CsvSource({
        "image, 5",
        "镜像, 4",
        "イメージ, 8",
        "이미지, 6",
        "ＡＢ, 4",
        "「镜」, 6",
        "e\u0301, 1",
        "n\u0303\u0303, 1",
        "\u1112\u1161\u11ab, 2",
        "\ud840\udc00, 2",
        "\ud83d\ude00, 2",
        "…é×Ω, 4"
    })
    void a_wide_character_takes_two_columns_and_a_mark_none(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
        assertThat(TextWidth.padded(text, 9)).hasSize(text.length() + 9 - columns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "镜像",
                "image 镜像",
                "e\u0301",
                "镜e\u0301 ",
                "\ud840\udc00",
                "a\ud83d\ude00",
                "ImageName=镜像的名称 Description=磁盘 "
            })
    void no_line_of_an_outline_is_wider_than_the_terminal_and_nothing_is_lost(String piece) {
        String text = piece.repeat(60).strip();
        Outline outline = new Outline(false, WIDTH);
        outline.headline(Colour.RED, "失败", text, Integer.MAX_VALUE);
        outline.folded("场景", text, Integer.MAX_VALUE);
        outline.folded("actual", text, 2);
        outline.wrapped(List.of(text, piece.strip(), text));
        outline.paragraph(text);
        outline.row("label", "x");

        assertThat(outline.text().lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(WIDTH))
                .noneSatisfy(line -> assertThat(line.strip()).startsWith("\u0301"));
        List<String> paragraph = Fold.of(text, WIDTH, WIDTH - 4, Integer.MAX_VALUE);
        assertThat(String.join("", paragraph).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(paragraph.subList(0, paragraph.size() - 1))
                .as("lines are used to their end")
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isGreaterThan(WIDTH / 2));
    }

    @Test
    void a_text_that_is_cut_keeps_whole_characters_and_their_marks() {
        assertThat(TextWidth.cut("镜像镜像", 8)).isEqualTo("镜像镜像");
        assertThat(TextWidth.cut("镜像镜像", 7)).isEqualTo("镜像镜…");
        assertThat(TextWidth.cut("镜像镜像", 6)).isEqualTo("镜像…");
        assertThat(TextWidth.cut("ae\u0301b", 3)).isEqualTo("ae\u0301b");
        assertThat(TextWidth.cut("ae\u0301bc", 3)).isEqualTo("ae\u0301…");
    }
}
