package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.page.document.Language;
import ecsconformance.page.review.FindingWords;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The changes of a Chinese page are told in Chinese. */
final class ChangeWordsTest {

    private static final String CHINESE = ".*[\\u4E00-\\u9FFF].*";

    private final FindingWords chinese = FindingWords.ofChanges(Language.ZH);

    @Test
    void every_kind_of_change_has_its_words() throws IOException {
        Stream<String> told = Stream.concat(ChangedSentencesTest.cases(), ChangedSentencesTest.words())
                .map(ChangedSentencesTest.Case::told)
                .filter(it -> !it.matches("same|unjudged|.*/.*"));
        assertThat(Stream.concat(told, Stream.of(ClauseChange.Kind.values()).map(ClauseChange.Kind::words)))
                .allSatisfy(word -> assertThat(chinese.of(word)).as(word).matches(CHINESE));
    }

    @Test
    void values_and_words_of_the_page_stay() {
        assertThat(chinese.of("Drift of a.md against PaintFence 2015-03-02"))
                .isEqualTo("a.md 与 PaintFence 2015-03-02 的差异");
        assertThat(chinese.of("requirement: now also may, need not")).isEqualTo("要求：新增 可以、无需");
        assertThat(chinese.of("was: [disk, 2000, 1 condition]; now: 板。")).isEqualTo("原为：[磁盘、2000、1 个条件]；现为：板。");
        assertThat(chinese.of("bound: 5–2000 → 5–32768")).isEqualTo("界限：5–2000 → 5–32768");
        assertThat(FindingWords.ofChanges(Language.EN).of("no drift")).isEqualTo("no drift");
    }
}
