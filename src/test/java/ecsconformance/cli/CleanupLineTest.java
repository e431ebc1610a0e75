package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.cli.LeftOver.CleanupLine;
import ecsconformance.endpoint.TargetFlags;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The line that removes what is left begins as the suite was started, so that it can be pasted. */
final class CleanupLineTest {

    private static final String LAUNCHER = "conformance.launcher";

    @AfterEach
    void clear() {
        System.clearProperty(LAUNCHER);
    }

    @Test
    void it_begins_as_the_launcher_was_called() {
        System.setProperty(LAUNCHER, "/opt/it's here/conformance");

        assertThat(CleanupLine.of(TargetFlags.of(Path.of("my target.yaml")), Path.of("run.jsonl")))
                .isEqualTo("'/opt/it'\\''s here/conformance' cleanup --target 'my target.yaml' --ledger run.jsonl");
    }

    @Test
    void without_the_launcher_it_begins_with_its_usual_place() {
        assertThat(CleanupLine.of(TargetFlags.none(), Path.of("run.jsonl")))
                .isEqualTo("./conformance cleanup --ledger run.jsonl");
    }
}
