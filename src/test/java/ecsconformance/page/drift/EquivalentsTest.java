package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases that writers exchange, and those beside them that say something else. */
final class EquivalentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If Colour is left blank, the fence is white. | If Colour is not specified, the fence is white.",
                "To paint it white, leave Colour unset, please. | To paint it white, do not provide Colour, please.",
                "If Colour is empty, it is white. | If Colour is omitted, it is white.",
                "Wait, in case the fence is wet. | Wait, where the fence is wet.",
                "Where the fence is wet, wait. | When the fence is wet, wait.",
                "Indicates whether to paint. | Specifies whether to paint.",
                "Make sure that it is dry. | You must ensure that it is dry.",
                "It is larger than the gate. | It is greater than the gate.",
                "Name up to ten planks at a time. | Name up to ten planks.",
                "不填时为白色。 | 留空时为白色。",
                "若颜色为空，则为白色。 | 若颜色不指定，则为白色。",
                "层数超出板数。 | 层数超过板数。",
                "需属于同一人。 | 需要属于同一人。"
            })
    void the_same_in_other_phrases(String one, String other) {
        assertThat(Equivalents.plain(one)).isEqualTo(Equivalents.plain(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If Colour is left blank, the fence is white. | If Colour is specified, the fence is white.",
                "The bucket is empty. | The bucket is not specified.",
                "The place where the fence stands. | The place if the fence stands.",
                "Indicates the colour. | Specifies the colour.",
                "It is larger than the gate. | It is smaller than the gate.",
                "Name up to ten planks at a time. | Name ten planks at a time.",
                "数量不能为空。 | 数量不能不指定。",
                "当时未填漆。 | 当时不指定漆。",
                "层数超出板数。 | 层数少于板数。",
                "无需属于同一人。 | 需要属于同一人。"
            })
    void another_thing_in_phrases_that_resemble_them(String one, String other) {
        assertThat(Equivalents.plain(one)).isNotEqualTo(Equivalents.plain(other));
    }
}
