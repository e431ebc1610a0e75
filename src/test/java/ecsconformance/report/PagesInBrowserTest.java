package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.NamedResult;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages in a real browser, as a person uses them. */
final class PagesInBrowserTest extends InBrowser {

    private static final String OPENED = "#rules tr.detail";

    @TempDir
    private Path folder;

    @Test
    void filters_leave_the_rules_that_fit() throws IOException {
        open(Samples.nonConformant(), "?lang=en");

        browser.one("select[name=verdict] option[value=failed]").click();
        assertThat(browser.shown("#rules tr[data-row]")).isEqualTo(1);
        assertThat(browser.one("[role=status]").getText()).isEqualTo("1 of 3 shown");

        browser.one("button[type=reset]").click();
        browser.one("input[type=search]").sendKeys("image.tag");
        assertThat(browser.shown("#rules tr[data-row]")).isEqualTo(1);
        assertThat(browser.one("[id='image.tag']").isDisplayed()).isTrue();
    }

    @Test
    void an_address_with_a_rule_opens_it_at_its_evidence() throws IOException {
        open(Samples.nonConformant(), "?lang=en#image.name");

        String evidence = browser.one(OPENED).getText();
        assertThat(evidence)
                .contains("parameter/ImageName", "features/image.feature:12", "Where to look")
                .contains("refused with 400 InvalidImageName.Malformed", "success 200 with ImageId m-1")
                .contains("\"Code\": \"InvalidImageName.Malformed\"", "R-x1", "curl 'http://127.0.0.1:8080/");
        assertThat(browser.focused().getText()).isEqualTo("image.name");
    }

    @Test
    void the_language_changes_in_place_and_also_in_what_is_open() throws IOException {
        open(Samples.nonConformant(), "?lang=en#image.name");

        browser.one("[data-language=zh]").click();

        assertThat(browser.one("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(browser.one(".seal").getText()).isEqualTo("不符合");
        assertThat(browser.one(OPENED).getText()).contains("预期", "实际");

        browser.one("[data-language=en]").click();
        assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
        assertThat(browser.one(".seal").getText()).isEqualTo("Non-conformant");
    }

    @Test
    void a_rule_opens_and_closes_by_keyboard() throws IOException {
        open(Samples.nonConformant(), "?lang=en");

        browser.one("[id='image.name'] .open").sendKeys(Keys.ENTER);
        assertThat(browser.shown(OPENED)).isEqualTo(1);
        assertThat(browser.focused().getAttribute("aria-expanded")).isEqualTo("true");

        browser.focused().sendKeys(Keys.SPACE);
        assertThat(browser.shown(OPENED)).isZero();
    }

    @Test
    void a_hostile_endpoints_words_are_only_shown() throws IOException {
        String attack = Samples.HOSTILE + "<script>document.title = 'taken over'</script><img src=x onerror=alert(1)>";
        ScenarioResult scenario = new ScenarioResult(
                attack,
                "features/image.feature:12",
                RuleVerdict.FAILED,
                Optional.of(attack),
                Optional.of("refused with 400 InvalidImageName.Malformed"),
                Optional.of(attack + "x".repeat(1 << 20)),
                34,
                List.of("x1"),
                Optional.of("v1 GET JSON"),
                Optional.empty(),
                Optional.of(attack),
                List.of(new ScenarioResult.Step(attack, "failed", List.of(List.of(attack)))));
        RuleResult rule = new RuleResult(
                "image.name",
                attack,
                "must",
                "core",
                List.of(attack),
                RuleVerdict.FAILED,
                Optional.of(attack),
                Optional.of(attack),
                List.of(scenario));
        RecordedExchange exchange =
                Samples.exchange("x1", 400, "{\"Message\":\"" + attack + "y".repeat(1 << 20), Map.of("X", attack));

        open(Samples.of(List.of(rule), List.of(exchange), Optional.of(attack)), "?lang=en#image.name");

        assertThat(browser.script("return document.title")).isEqualTo("CreateImage · demo");
        assertThat(browser.all("main img, main script:not([type])")).isEmpty();
        assertThat(browser.one(OPENED).getText())
                .contains("<script>document.title", "\\u202e", "more characters")
                .doesNotContain("\u202E");
        assertThat((Long) browser.script("return document.documentElement.outerHTML.length"))
                .isLessThan(500_000);
    }

    @Test
    void axe_finds_nothing_in_either_language_and_scheme() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.colours(scheme);
            for (String language : List.of("en", "zh")) {
                open(Samples.nonConformant(), "?lang=" + language + "#image.name");
                assertThat(browser.accessibilityProblems())
                        .as(scheme + " " + language)
                        .isEqualTo(List.of());
            }
        }
        browser.colours("light");
    }

    @Test
    void the_comparison_shows_what_differs_and_speaks_both_languages() throws IOException {
        List<NamedResult> results = List.of(
                new NamedResult("before", Samples.conformant()),
                new NamedResult(Samples.HOSTILE, Samples.nonConformant()));
        browser.open(folder.resolve("compare.html"), out -> ComparePage.write(Comparison.of(results), out), "?lang=zh");

        browser.one("select[name=differs] option[value=false]").click();

        assertThat(browser.one("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(browser.shown("#rules tr[data-row]")).isZero();
        browser.one("select[name=differs] option[value=true]").click();
        assertThat(browser.shown("#rules tr[data-row]")).isEqualTo(4);
        assertThat(browser.accessibilityProblems()).isEqualTo(List.of());
    }

    @Test
    void a_thousand_rules_with_exchanges_open_within_two_seconds() throws IOException {
        List<RuleResult> rules = new ArrayList<>();
        List<RecordedExchange> exchanges = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            List<ScenarioResult> scenarios = new ArrayList<>();
            for (int j = 0; j < 5; j++) {
                String id = "x" + (5 * i + j);
                scenarios.add(Samples.scenario("scenario " + j, j, RuleVerdict.values()[i % 3], id));
                exchanges.add(Samples.exchange(id, 400, "{\"Message\":\"" + "z".repeat(1000) + "\"}", Map.of()));
            }
            rules.add(new RuleResult(
                    "area-" + i % 20 + ".rule-" + i,
                    "Title " + i,
                    "must",
                    "core",
                    List.of("parameter/ImageName"),
                    RuleVerdict.values()[i % 3],
                    Optional.empty(),
                    Optional.empty(),
                    scenarios));
        }

        open(Samples.of(rules.subList(0, 1), List.of(), Optional.empty()), "?lang=en");
        long small = millisUntilComplete();
        open(Samples.of(rules, exchanges, Optional.empty()), "?lang=en#area-19.rule-999");

        assertThat(millisUntilComplete())
                .as("milliseconds until painted and complete, where a page of one rule took %d", small)
                .isBetween(1L, Math.max(2_000, 60 * small));
        assertThat(browser.shown(OPENED)).isEqualTo(1);
    }

    /** On a machine that has other things to do it is more for every page, and a page is complete before it is painted. */
    private long millisUntilComplete() {
        return (Long) browser.once("""
                const painted = performance.getEntriesByName('first-contentful-paint')[0];
                const loaded = performance.getEntriesByType('navigation')[0].domComplete;
                return painted && loaded ? Math.ceil(Math.max(painted.startTime, loaded)) : null;
                """);
    }

    private void open(Result result, String rest) throws IOException {
        browser.open(folder.resolve("index.html"), out -> new HtmlReport().write(result, out), rest);
    }
}
