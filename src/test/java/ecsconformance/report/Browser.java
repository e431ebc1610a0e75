package ecsconformance.report;

import static org.junit.jupiter.api.Assumptions.abort;

import ecsconformance.result.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/** A headless Chromium with a profile of its own, for pages from disk. */
final class Browser implements AutoCloseable {

    private static final Duration LOADING = Duration.ofMinutes(5);

    private final ChromeDriver driver;

    /** Held, since a logger that nobody holds forgets its level: Selenium misses protocol versions that no test needs. */
    private final Logger quiet;

    private Browser(ChromeDriver driver, Logger quiet) {
        this.driver = driver;
        this.quiet = quiet;
    }

    /** The installed browser; without one the test is skipped and says so, on continuous integration it fails. */
    static Browser installed() {
        List<Path> browsers = found("chromium", "chromium-browser", "google-chrome");
        List<Path> drivers = found("chromedriver");
        if (browsers.isEmpty() || drivers.isEmpty()) {
            String missing =
                    "no Chromium with its chromedriver on the PATH, so the HTML pages were not tried in a browser";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(missing);
            }
            return abort(missing);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browsers.get(0).toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(drivers.get(0).toFile())
                .build();
        Logger quiet = Logger.getLogger("org.openqa.selenium");
        quiet.setLevel(Level.SEVERE);
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(LOADING).scriptTimeout(LOADING);
        return new Browser(driver, quiet);
    }

    /** Writes the page and opens it; {@code rest} is what follows the file in the address. */
    void open(Path file, AtomicFile.Content content, String rest) throws IOException {
        AtomicFile.write(file, content);
        // Between two addresses of one page that differ by their fragment, a browser loads nothing.
        driver.get("about:blank");
        driver.get(file.toUri() + rest);
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The visible ones among them. */
    long shown(String css) {
        return all(css).stream().filter(WebElement::isDisplayed).count();
    }

    Object script(String text) {
        return driver.executeScript(text);
    }

    /** Waits until the script returns something, and returns it. */
    Object once(String text) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return driver.executeAsyncScript("""
                const done = arguments[0];
                const found = () => { %s };
                const look = () => found() ? done(found()) : setTimeout(look, 20);
                look();
                """.replace("%s", text));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** A screen of that width. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    }

    /** As a printer has it, or as a screen again. */
    void medium(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** The browser's complaints since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The findings of axe-core: each rule that is violated, and the first place. */
    Object accessibilityProblems() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run().then(
                  (found) => done(found.violations
                    .map((it) => it.id + ': ' + it.nodes[0].html.slice(0, 300))),
                  (problem) => done(['axe failed: ' + problem]));
                """);
    }

    @Override
    public void close() {
        driver.quit();
        quiet.setLevel(null);
    }

    private static List<Path> found(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .toList();
    }
}
