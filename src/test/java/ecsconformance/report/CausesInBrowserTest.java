package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The causes on the page, on a phone, on paper and by keyboard. */
final class CausesInBrowserTest extends InBrowser {

    private static final int PHONE = 390;

    /** Everything that reaches beyond the screen and is not inside something that scrolls by itself. */
    private static final String WIDE = """
            return [...document.querySelectorAll('main *')]
              .filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll, pre'))
              .map((it) => it.tagName + '.' + it.className + ' ' + it.textContent.slice(0, 30)).slice(0, 5).join('; ');
            """;

    @TempDir
    private Path folder;

    @AfterEach
    void the_medium_is_the_screen_again() {
        browser.medium("screen");
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen_in_either_language() throws IOException {
        browser.width(PHONE);
        for (String language : List.of("en", "zh")) {
            for (Result result : List.of(Samples.nonConformant(), Samples.withFailures(60), Samples.hostile())) {
                for (String scheme : List.of("light", "dark")) {
                    browser.colours(scheme);
                    open(result, "?lang=" + language + "#image.name");
                    assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                            .as(language + ": " + browser.script(WIDE))
                            .isLessThanOrEqualTo(PHONE);
                    assertThat(browser.accessibilityProblems())
                            .as(language + " " + scheme)
                            .isEqualTo(List.of());
                }
            }
        }
        browser.colours("light");
        browser.width(1280);
    }

    @Test
    void a_cause_says_what_is_wrong_in_both_languages_and_leads_to_its_rule() throws IOException {
        open(Samples.nonConformant(), "?lang=en");
        String english = browser.one("#c1").getText();
        browser.one("[data-language=zh]").click();
        String chinese = browser.one("#c1").getText();
        browser.one("#c1 a").click();
        // The browser tells the page of its new address a moment later.
        browser.once("return document.querySelector('#rules tr.detail') && 'open'");

        assertThat(english)
                .contains("Accepted, although this is documented: 400 InvalidImageName.Malformed")
                .contains("success 200 with ImageId m-1", "RequestId R-x1", "No check stopped the request");
        assertThat(chinese).contains("400 InvalidImageName.Malformed", "成功 200，ImageId 为 m-1");
        assertThat(browser.shown("#rules tr.detail")).isEqualTo(1);
        assertThat(browser.one("#rules tr.detail").getText()).contains("拒绝：400 InvalidImageName.Malformed");
    }

    @Test
    void the_fact_that_differs_is_said_in_chinese_too() throws IOException {
        Result result = Samples.withFailures(1)
                .withTexts(text -> text.startsWith("success ")
                        ? "disk 2 SnapshotId (none)"
                        : text.startsWith("refused with 400") ? "disk 2 SnapshotId s-1" : text);
        open(result, "?lang=zh");

        assertThat(browser.one("#c1 h3").getText()).isEqualTo("c1 响应缺少字段：磁盘的 SnapshotId");
        assertThat(browser.one("#c1").getText()).contains("第 2 块盘的 SnapshotId 为 (none)");
    }

    @Test
    void an_opened_scenario_is_named_by_its_steps_in_chinese() throws IOException {
        open(Samples.nonConformant(), "?lang=zh#image.name");

        assertThat(browser.one("#rules tr.detail details > summary").getText()).contains("当 创建镜像");
    }

    @Test
    void one_key_opens_what_failed_and_no_key_does_while_somebody_types() throws IOException {
        open(Samples.nonConformant(), "?lang=en");
        browser.one("input[type=search]").sendKeys("f");
        assertThat(browser.shown("#rules tr.detail")).isZero();

        browser.one("button[type=reset]").click();
        browser.one("body").sendKeys("f");

        assertThat(browser.shown("#rules tr.detail")).isEqualTo(1);
        assertThat(browser.focused().getText()).isEqualTo("image.name");
    }

    @Test
    void the_filters_never_cover_the_rule_that_was_opened() throws IOException {
        for (int width : List.of(1280, 1000, 760)) {
            browser.width(width);
            open(Samples.withFailures(60), "?lang=en");
            browser.script("location.hash = document.querySelectorAll('#rules tr[data-row]')[30].id");

            assertThat(browser.once("""
                    const row = document.activeElement.closest('#rules tr[data-row]');
                    const filters = document.querySelector('form[data-filters=rules]');
                    const below = row && row.getBoundingClientRect().top - filters.getBoundingClientRect().bottom;
                    return row && (below > -2 ? 'in view' : 'covered by ' + -below);
                    """)).as("at width %d", width).isEqualTo("in view");
        }
        browser.width(1280);
    }

    @Test
    void the_search_finds_a_RequestId_and_stays_in_the_address() throws IOException {
        open(Samples.conformant(), "?lang=en&q=r-x1");

        assertThat(browser.shown("#rules tr[data-row]")).isEqualTo(1);
        browser.one("input[type=search]").sendKeys("0");
        assertThat(browser.shown("#rules tr[data-row]")).isZero();
        assertThat((String) browser.script("return location.search")).isEqualTo("?lang=en&q=r-x10");
    }

    @Test
    void paper_shows_causes_and_failures_and_everything_on_demand() throws IOException {
        open(Samples.nonConformant(), "?lang=en");
        browser.medium("print");
        assertThat(browser.one("#c1").isDisplayed()).isTrue();
        assertThat(browser.shown("#rules tr[data-row]")).isEqualTo(1);

        browser.script("document.documentElement.classList.add('print-all')");
        assertThat(browser.shown("#rules tr[data-row]")).isEqualTo(3);
        assertThat(browser.one("#c1").findElements(By.cssSelector("a"))).isNotEmpty();
    }

    private void open(Result result, String rest) throws IOException {
        browser.open(folder.resolve("index.html"), out -> new HtmlReport().write(result, out), rest);
    }
}
