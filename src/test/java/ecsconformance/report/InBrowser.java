package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One browser for all tests of a class, which are skipped where none is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {

    protected Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.installed();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothing_was_refused_and_no_script_failed() {
        assertThat(browser.complaints()).isEmpty();
    }
}
