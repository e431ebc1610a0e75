package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.page.document.Wording;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of sentences with the small words that changed: those of one sentence with a change, and none of two sentences. */
final class SameSentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The fence is painted. | The fence is not painted. | negation",
                "The paint is usable. | The paint is unusable. | negation",
                "围栏已上漆。 | 围栏未上漆。 | negation",
                "The gate opens. | If the day is dry, the gate opens. | condition",
                "如果天气晴朗，颜料会晾干。 | 颜料会晾干。 | condition",
                "The gate is enabled. | The gate is disabled. | opposite",
                "大门已开启。 | 大门已关闭。 | opposite",
                "The fence must be dry. | The fence may be dry. | requirement",
                "The fence has at least five rails. | The fence has at most five rails. | comparison",
                "只能刷一个围栏。 | 可以刷多个围栏。 | quantity"
            })
    void a_small_word_tells_a_change_where_the_rest_is_the_same(String before, String after, String what) {
        assertThat(named(before, after)).extracting(Detail::what).contains(what);
        assertThat(named(after, before)).extracting(Detail::what).contains(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The gate is disabled. | The gate is not enabled.",
                "大门已关闭。 | 大门没有开启。",
                "The gate opens when the day is dry. | On a dry day the gate opens.",
                "天气晴朗时，颜料会晾干。 | 在晴朗的天气，颜料会晾干。",
                "The painter has keys to the yard. | No rain has ever reached this bucket.",
                "油漆工有院子的钥匙。 | 雨水从未进入木桶和梯子。",
                "A rail of Rail.N.Size counts. | A rail of Rail.Size counts."
            })
    void two_sentences_that_say_it_in_other_words_have_none(String before, String after) {
        assertThat(named(before, after)).isEmpty();
        assertThat(named(after, before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The fence is locked. | The gate is locked. | true | false",
                "围栏已锁定。 | 大门已锁定。 | true | false",
                "The painter of the north fence takes a ladder, a bucket, and brushes for two days of work."
                        + " | Rain that falls before noon fills the pond beside the old barn with cold grey water."
                        + " | false | true",
            })
    void near_sentences_differ_in_one_thing_and_those_apart_in_most(
            String before, String after, boolean near, boolean apart) {
        SameSentence sentence = SameSentence.of(said(before), said(after));
        assertThat(sentence.near()).isEqualTo(near);
        assertThat(sentence.apart()).isEqualTo(apart);
    }

    private static List<Detail> named(String before, String after) {
        Said one = said(before);
        Said other = said(after);
        List<Detail> details = TermChanges.between(one.terms(true), other.terms(true), true);
        return SameSentence.of(one, other).named(details, WholeText.of(List.of(one)), WholeText.of(List.of(other)));
    }

    private static Said said(String words) {
        return new Said(Wording.facts(words), words, "PaintFence", "");
    }
}
