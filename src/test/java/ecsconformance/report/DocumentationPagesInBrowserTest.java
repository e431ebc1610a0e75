package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.cli.CommandLineInFolder;
import ecsconformance.result.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages of review, drift and annotate in a real browser, on a phone and on a desk, light and dark, in both languages. */
final class DocumentationPagesInBrowserTest extends InBrowser {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    private static final String PAGE = """
            # CreateImage

            ## 接口说明

            -   镜像可用后才能使用。
            -   栅栏的的颜色由系统决定。

            ## 请求参数

            |名称|类型|是否必选|示例值|描述|
            |--|--|--|--|--|
            |ImageName|String|否|north|名称。长度为2~128个字符，不能以 http:// 和 https:// 开头。默认值：空。|
            |DiskDeviceMapping.N.Size|Integer|否|2000|大小，单位为GiB。取值范围：5~2000|
            |AVeryLongNameWithoutAnyBlankThatNoPhoneCanShowInOneLine.N.Value|String|是|x|值。|

            ```
            https://example.com/?Action=CreateImage&ImageName=north&RegionId=cn-hangzhou&Description=%s
            ```

            ## 错误码

            |HttpCode|错误码|错误信息|描述|
            |--|--|--|--|
            |400|InvalidImageName.Malformed|The specified Image name is wrongly formed.|名称不合法。|
            |400|InvalidParameter.AllEmpty|%s|缺失必需参数。|
            |403|InvalidSnapshotOfAnInstanceWithAVeryLongNameThatNobodyCanRead.NotReady|Not ready.|未就绪|
            """.replace("Description=%s", "Description=" + "long".repeat(60));

    @TempDir
    private Path folder;

    @Test
    void each_fits_and_is_accessible_in_both_languages_light_and_dark() throws IOException {
        for (List<String> command : commands()) {
            for (String language : List.of("en", "zh")) {
                for (String scheme : List.of("light", "dark")) {
                    browser.colours(scheme);
                    for (int width : List.of(PHONE, DESK)) {
                        browser.width(width);
                        open(command, "?lang=" + language);
                        browser.script("document.querySelectorAll('details').forEach((it) => (it.open = true))");

                        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                                .as("%s at %s", command, width)
                                .isLessThanOrEqualTo(width);
                    }
                    assertThat(browser.accessibilityProblems())
                            .as("%s in %s, %s", command, language, scheme)
                            .isEqualTo(List.of());
                }
            }
        }
    }

    @Test
    void contents_lead_to_findings_and_a_filter_leaves_one_kind() throws IOException {
        browser.width(DESK);
        open(List.of("spec", "review", page()), "?lang=en");
        long all = browser.shown("#entries > li");

        browser.one("select[name=group]").sendKeys("笔误");
        assertThat(browser.shown("#entries > li")).isPositive().isLessThan(all);
        browser.one("button[type=reset]").click();
        assertThat(browser.shown("#entries > li")).isEqualTo(all);

        assertThat((Boolean) browser.script("return [...document.querySelectorAll('.contents a')]"
                        + ".every((it) => document.getElementById(decodeURIComponent(it.hash.slice(1))))"))
                .isTrue();
        assertThat(browser.all(".contents a")).hasSize((int) all);
    }

    @Test
    void an_annotated_page_is_filtered_by_keyboard_and_printed_whole() throws IOException {
        browser.width(DESK);
        open(
                List.of(
                        "spec",
                        "annotate",
                        page(),
                        "--result",
                        Path.of("reports", "example-failing").toString()),
                "?lang=en");
        long all = browser.shown("#parts article");

        browser.one("select[name=state]").sendKeys("Not as tested");
        assertThat(browser.shown("#parts article"))
                .isEqualTo(browser.shown("#parts [data-state=changed]"))
                .isBetween(1L, all - 1);
        browser.one("button[type=reset]").sendKeys(Keys.ENTER);
        assertThat(browser.shown("#parts article")).isEqualTo(all);

        assertThat(browser.shown(".observed")).isZero();
        browser.one("summary").sendKeys(Keys.ENTER);
        assertThat(browser.shown("summary + ul")).isEqualTo(1);
        assertThat(browser.script("return new Set([...document.querySelectorAll('.legend .verdict')]"
                        + ".map((it) => getComputedStyle(it, '::before').content)).size"))
                .as("signs that tell states apart without colour")
                .isEqualTo((long) browser.all(".legend .verdict").size());

        browser.medium("print");
        assertThat(browser.script("return [...document.querySelectorAll('summary + ul')]"
                        + ".filter((it) => !it.checkVisibility()).length"))
                .as("closed lists of marks")
                .isEqualTo(0L);
        assertThat(browser.shown("form")).isZero();
        assertThat(browser.script("return [...document.querySelectorAll('main pre')]"
                        + ".filter((it) => it.scrollWidth > it.clientWidth).length"))
                .isEqualTo(0L);
        browser.medium("screen");
    }

    @Test
    void a_report_that_was_reached_from_an_annotated_page_leads_back_to_it() throws IOException {
        browser.width(DESK);
        browser.open(
                folder.resolve("report").resolve("index.html"),
                writer -> new HtmlReport().write(Samples.nonConformant(), writer),
                "?lang=en&annotated=../page.html#image.name");
        assertThat(browser.one("#rules tr.detail a[href^='../page.html#']").getText())
                .contains("parameter/ImageName");

        for (String elsewhere :
                List.of("javascript:alert(1)", "//evil.example/x.html", "https://evil.example/x.html")) {
            browser.open(
                    folder.resolve("report").resolve("index.html"),
                    writer -> new HtmlReport().write(Samples.nonConformant(), writer),
                    "?lang=en&annotated=" + elsewhere + "#image.name");
            assertThat(browser.one("#rules tr.detail").getText()).contains("parameter/ImageName");
            assertThat((Long) browser.script("return [...document.links].map((it) => it.getAttribute('href'))"
                            + ".filter((it) => it.includes('evil') || it.startsWith('javascript')).length"))
                    .isZero();
        }
    }

    private List<List<String>> commands() throws IOException {
        String page = page();
        String changed = Files.writeString(
                        folder.resolve("changed.md"),
                        PAGE.replace("5~2000", "5~32768").replace("后才能使用", "前即可使用"))
                .toString();
        String metadata = Files.writeString(
                        folder.resolve("metadata.json"),
                        "{\"name\":\"CreateImage\",\"parameters\":[{\"name\":\"ImageName\",\"in\":\"query\","
                                + "\"schema\":{\"type\":\"string\",\"required\":true}}]}")
                .toString();
        String result = Path.of("reports", "example-failing").toString();
        return List.of(
                List.of("spec", "review", page),
                List.of("spec", "drift", changed, "--base", page),
                List.of("spec", "drift", page, "--metadata", metadata, "--result", result),
                List.of("spec", "annotate", page, "--result", result));
    }

    private String page() throws IOException {
        return Files.writeString(folder.resolve("page.md"), PAGE).toString();
    }

    private void open(List<String> command, String rest) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        if (!command.contains("annotate")) {
            arguments.addAll(List.of("--format", "html"));
        }
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
        assertThat(line.execute(arguments.toArray(String[]::new)))
                .as(line.text())
                .isLessThan(2);
        browser.open(folder.resolve("shown.html"), writer -> writer.write(line.text()), rest);
    }
}
