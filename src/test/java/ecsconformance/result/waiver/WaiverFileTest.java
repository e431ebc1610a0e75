package ecsconformance.result.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.input.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaiverFileTest {

    private static final String WHOLE = """
            waivers:
              - rule: snapshot.age
                owner: storage team
                reason: the limit is being moved
                link: https://bugs.example.com/7?x=1#note
                expires: 2026-12-31
                failure: "*: success 200 with ImageId *"
            """;

    @TempDir
    private Path folder;

    private final WaiverFile unit = new WaiverFile(List.of("snapshot.age", "image.name"));

    @Test
    void a_whole_entry_is_read_and_its_failure_is_a_pattern() throws IOException {
        assertThat(unit.read(file(WHOLE))).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("snapshot.age");
            assertThat(it.expires()).isEqualTo(LocalDate.parse("2026-12-31"));
            assertThat(it.covers("the day before: success 200 with ImageId m-1"))
                    .isTrue();
            assertThat(it.covers("the day before: success 200")).isFalse();
            assertThat(it.covers("a\nb: success 200 with ImageId ")).isTrue();
        });
        assertThat(unit.read(file("waivers: []\n"))).isEmpty();
    }

    @Test
    void a_fault_is_named_with_line_column_and_the_valid_alternatives() throws IOException {
        refused("", ":1:1: the file is empty; it must hold the key waivers");
        refused("waiver: []\n", ":1:1: waiver is not a known key; did you mean waivers?");
        refused("waivers: x\n", ":1:10: waivers must be a list");
        refused("waivers: [x]\n", "waivers[0] must be a mapping with the keys rule, owner");
        refused(WHOLE.replace("    owner: storage team\n", ""), ":2:5: waivers[0] lacks owner; a waiver has all of");
        refused(WHOLE.replace("owner: ", "ownr: "), "did you mean owner?");
        refused(
                WHOLE.replace("snapshot.age", "snapshot.agee"),
                ":2:11: waivers[0].rule names no rule: snapshot.agee",
                "did you mean snapshot.age?");
        refused(WHOLE.replace("2026-12-31", "tomorrow"), ":6:14: waivers[0].expires must be a day such as");
        refused(WHOLE.replace("https:", "ftp:"), "waivers[0].link must be a link such as");
        refused(WHOLE.replace("https://bugs.example.com/7?x=1#note", "issue-7"), "waivers[0].link must be a link");
        refused(WHOLE.replace("*: success 200 with ImageId *", "* *"), "would cover every failure");
        refused(WHOLE.replace("reason: the limit is being moved", "reason: \"\""), "waivers[0].reason is empty");
        refused(WHOLE + WHOLE.substring(WHOLE.indexOf("  - ")), ":8:5: waivers[1] is given twice");
        refused("waivers: [\n", "invalid YAML");
    }

    private void refused(String text, String... words) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> unit.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContainingAll(words);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("waivers.yaml"), text);
    }
}
