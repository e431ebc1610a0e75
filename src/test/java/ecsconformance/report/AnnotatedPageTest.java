package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The annotated page in a real browser. */
final class AnnotatedPageTest extends InBrowser {

    @TempDir
    private Path folder;

    @Test
    void an_annotated_page_fits_its_window_and_is_read_by_a_screen_reader() throws IOException {
        AnnotatedPage.Mark mark = new AnnotatedPage.Mark(
                "image.name", Samples.HOSTILE, "failed", "", "refused with 400", "index.html#image.name");
        List<AnnotatedPage.Part> parts = new ArrayList<>();
        parts.add(annotated("heading", "nothing", List.of()));
        for (String state : AnnotatedPage.states()) {
            for (String kind : List.of("prose", "item", "code", "rows")) {
                parts.add(annotated(kind, state, List.of(mark)));
            }
        }
        for (String scheme : List.of("light", "dark")) {
            browser.colours(scheme);
            for (String language : List.of("en", "zh")) {
                browser.open(
                        folder.resolve("annotated.html"),
                        out -> new AnnotatedPage("A page", "zh", "Lead.", Map.of("failed", 1), parts).write(out),
                        "?lang=" + language);
                browser.all("summary").forEach(WebElement::click);

                assertThat(browser.accessibilityProblems())
                        .as(scheme + " " + language)
                        .isEqualTo(List.of());
                assertThat(browser.script("""
                                const wide = [...document.querySelectorAll('main *')].filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('pre'));
                                return wide.slice(0, 3).map(it => it.outerHTML.slice(0, 200));
                                """)).isEqualTo(List.of());
            }
        }
        browser.colours("light");
    }

    private static AnnotatedPage.Part annotated(String kind, String state, List<AnnotatedPage.Mark> marks) {
        String column = kind.equals("rows") ? "column.description" : "";
        List<AnnotatedPage.Said> said = List.of(
                new AnnotatedPage.Said(Samples.HOSTILE + " " + "long".repeat(80), state),
                new AnnotatedPage.Said("A second sentence.", state));
        return new AnnotatedPage.Part(
                kind,
                2,
                List.of(new AnnotatedPage.Entry(
                        kind + "-" + state,
                        "usage/a",
                        7,
                        state,
                        List.of(new AnnotatedPage.Cell(column, said)),
                        List.of("bound: 5 \u2192 6"),
                        marks)));
    }
}
