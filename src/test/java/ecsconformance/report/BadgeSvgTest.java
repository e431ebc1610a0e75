package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

final class BadgeSvgTest {

    private final BadgeSvg unit = new BadgeSvg();

    static Stream<Result> results() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("results")
    void it_is_a_small_image_whose_title_says_the_verdict(Result result) throws Exception {
        Element svg = Documents.xml(unit, result);

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(Documents.elements(svg, "title").get(0).getTextContent())
                .isEqualTo(svg.getAttribute("aria-label"))
                .startsWith("CreateImage 2019-05-08: " + result.verdict().word());
        assertThat(Documents.text(unit, result)).hasSizeLessThan(1200);
    }

    @Test
    void the_figure_counts_what_can_be_tested() throws Exception {
        assertThat(Documents.xml(unit, Samples.conformant()).getAttribute("aria-label"))
                .endsWith("conformant 1/1");
    }
}
