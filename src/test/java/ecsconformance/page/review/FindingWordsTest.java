package ecsconformance.page.review;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.document.Language;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A finding is told in the page's language, with the page's words and, where it follows, what mends it. */
final class FindingWordsTest {

    private final RuleCatalogue rules = new RuleCatalogue(List.of());

    @Test
    void the_catalogue_has_every_sentence_of_every_check() throws IOException {
        FindingWords chinese = FindingWords.in(Language.ZH);

        assertThat(findings()
                        .flatMap(it -> Stream.of(
                                        it.finding().statement(),
                                        it.finding().reason(),
                                        it.harm().words(),
                                        it.treatment())
                                .distinct()))
                .allSatisfy(sentence ->
                        assertThat(chinese.known(sentence)).as(sentence).isPresent());
    }

    @Test
    void values_stay_as_they_are_and_words_are_translated() {
        FindingWords chinese = FindingWords.in(Language.ZH);

        assertThat(chinese.of("No parameter or sentence mentions the status of a disk, but error rows do: Paint.Wet"))
                .isEqualTo("参数和说明都没有提到磁盘的状态，但以下错误码与之有关：Paint.Wet");
        assertThat(chinese.of("The line does not fit its table: 8 cells where the table has 5 columns"))
                .isEqualTo("该行与所在的表格不符：该行有 8 个单元格，而表格有 5 列");
        assertThat(chinese.of("403 Fence.Wet and 400 Fence.Damp say the same: \"It is wet and cold\""))
                .isEqualTo("403 Fence.Wet 和 400 Fence.Damp 的含义相同：\"It is wet and cold\"");
        assertThat(chinese.of("The page joins forbidden prefixes with \"and\": http:// and https://"))
                .isEqualTo("禁止使用的前缀之间用“和”连接：http:// 和 https://");
        assertThat(chinese.of("The example 4 of Plank.N.Size is outside its range"))
                .isEqualTo("Plank.N.Size 的示例值 4 超出取值范围");
        assertThat(FindingWords.in(Language.EN).of("They cannot both be true.")).isEqualTo("They cannot both be true.");
    }

    @Test
    void harm_to_a_client_decides_the_order() throws IOException {
        assertThat(InventedCase.all().map(it -> Review.of(it.wrongPage(), rules, "PaintFence")))
                .allSatisfy(review -> assertThat(review.findings())
                        .extracting(Review.Reviewed::harm)
                        .isSorted());
        assertThat(findings().map(Review.Reviewed::harm).distinct()).containsExactlyInAnyOrder(Harm.values());
    }

    @Test
    void the_words_of_the_page_stand_beside_a_finding() {
        Review.Reviewed slip = only("zh\nrow Label|String|否|north|板的的标签。长度为2~16个字符。", "wrong-word");

        assertThat(slip.quotations()).extracting(Quotation::words).containsExactly("板的的标签。");
        assertThat(slip.proposal()).contains("板的标签。");
    }

    @Test
    void a_row_that_follows_from_a_finding_is_proposed() {
        assertThat(only("row Label|String|Yes|north|The label. Default value: north.", "required-with-default")
                        .proposal())
                .contains("|Label|String|No|north|The label. Default value: north.|");
        assertThat(only("zh\nrow Side|String|否|left|木板的一侧。取值：left", "fixed-but-optional")
                        .proposal())
                .contains("木板的一侧。取值：left。默认值：left。");
        assertThat(only("row Action|String|No|PaintFence|Set the value to PaintFence.", "fixed-but-optional")
                        .proposal())
                .contains("|Action|String|Yes|PaintFence|Set the value to PaintFence.|");
        assertThat(only("row Label|String|No|north|The label.\nrequest Colour=red", "undeclared-parameter")
                        .proposal())
                .contains("|Colour|String|No|red|…|");
        assertThat(only(
                                "error 400|Paint.Any|FenceId or PlankId is not supplied.|FenceId and PlankId cannot be null.",
                                "and-for-or")
                        .proposal())
                .contains("|400|Paint.Any|FenceId or PlankId is not supplied.|FenceId or PlankId cannot be null.|");
        // An endpoint answers with the code and the message as they are: no other row can be proposed for them.
        assertThat(only("error 400|InvalidParamter|It is wrong.|It is wrong.", "misspelled-code")
                        .proposal())
                .isEmpty();
    }

    private Review.Reviewed only(String lines, String check) {
        return Review.of(new InventedCase(check, lines, lines).wrongPage(), rules, "PaintFence").findings().stream()
                .filter(it -> it.finding().check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Review.Reviewed> findings() throws IOException {
        return InventedCase.all().flatMap(it -> Review.of(it.wrongPage(), rules, "PaintFence").findings().stream());
    }
}
