package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.cli.CommandLineInFolder;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that a command writes fits a phone, in both languages and schemes, and axe has nothing against it. */
final class EveryPageOnAPhoneTest extends InBrowser {

    private static final int PHONE = 390;
    private static final String WIDE = "return [...document.querySelectorAll('*')]"
            + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120))";

    @ParameterizedTest
    @CsvSource({
        "page.html, spec review --format html --out page.html",
        "page.html, spec coverage --format html --out page.html",
        "page.html, compare old new --format html --out page.html",
        "page.html, compare all --format html --out page.html",
        "page.html, report old --format html --out page.html",
        "page.html, report new --format html --out page.html",
        "page.html, report all/partial --format html --out page.html",
        "page.html, report all/broken-off --format html --out page.html",
        "matrix/index.html, selftest --defect snapshot-age.missing --sample 0 --report matrix",
        "found/exploration.html, explore --budget 12 --seed 3 --report found"
    })
    void nothing_is_wider_than_the_screen(String page, String line, @TempDir Path folder) throws IOException {
        new ResultJson().write(Samples.conformant(), folder.resolve("old/conformance.json"));
        new ResultJson().write(Samples.withFailures(60), folder.resolve("new/conformance.json"));
        new ResultJson().write(Samples.partial(), folder.resolve("all/partial/conformance.json"));
        new ResultJson().write(Samples.error(), folder.resolve("all/broken-off/conformance.json"));
        Result failed = Samples.of(
                Samples.rule("image.name", RuleVerdict.FAILED), Samples.rule("image.tag", RuleVerdict.INCONCLUSIVE));
        new ResultJson().write(failed, folder.resolve("all/failed/conformance.json"));
        CommandLineInFolder command = new CommandLineInFolder(folder, Clock.systemUTC());
        String[] words = line.split(" ");
        for (int at = 0; at < words.length; at++) {
            boolean file = words[at].matches("page\\.html|matrix|found|old|new|all(/.+)?");
            words[at] = file ? command.path(words[at]) : words[at];
        }
        command.execute(words);
        assertThat(folder.resolve(page)).as(command.text()).exists();
        String text = Files.readString(folder.resolve(page));

        browser.width(PHONE);
        for (String language : List.of("en", "zh")) {
            for (String scheme : List.of("light", "dark")) {
                browser.colours(scheme);
                browser.open(folder.resolve("shown.html"), out -> out.write(text), "?lang=" + language);
                assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                        .as(language + " " + scheme + ": " + browser.script(WIDE))
                        .isLessThanOrEqualTo(PHONE);
                assertThat(browser.accessibilityProblems())
                        .as(language + " " + scheme)
                        .isEqualTo(List.of());
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
