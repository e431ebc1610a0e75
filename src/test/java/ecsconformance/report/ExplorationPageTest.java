package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an exploration in a real browser. */
final class ExplorationPageTest extends InBrowser {

    @TempDir
    private Path folder;

    @Test
    void an_exploration_has_the_same_look_in_both_languages_and_on_a_small_screen() throws IOException {
        String attack = Samples.HOSTILE + "<img src=x onerror=alert(1)>";
        ExplorationPage page = new ExplorationPage(
                "http://127.0.0.1:9000/" + attack,
                7,
                List.of(new ExplorationPage.Figure("1", "findings"), new ExplorationPage.Figure("9 / 12", "pairs")),
                List.of(
                        new ExplorationPage.Group(
                                "findings",
                                List.of(new ExplorationPage.Entry(
                                        "F1",
                                        "race",
                                        List.of("parameter/ClientToken"),
                                        2,
                                        List.of("ClientToken a token", attack),
                                        List.of("CreateImage: accepted with 200"),
                                        List.of("refused with 403 InvalidParamter.Conflict"),
                                        attack + "x".repeat(300),
                                        "Scenario: Found by exploration\n  " + "y".repeat(500)))),
                        new ExplorationPage.Group("unsteady", List.of())),
                List.of("fixture instance-starting unavailable"),
                List.of("m-1"));

        for (int width : List.of(1280, 390)) {
            browser.width(width);
            for (String language : List.of("en", "zh")) {
                for (String scheme : List.of("light", "dark")) {
                    browser.colours(scheme);
                    browser.open(folder.resolve("exploration.html"), page::write, "?lang=" + language);
                    assertThat(browser.accessibilityProblems())
                            .as("%s %s at %s", language, scheme, width)
                            .isEqualTo(List.of());
                    assertThat(browser.all("main img")).isEmpty();
                }
            }
        }
        assertThat(browser.one("#findings").getText()).isEqualTo("发现");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo((Long) browser.script("return window.innerWidth"));
        assertThat(browser.complaints()).isEmpty();
    }
}
