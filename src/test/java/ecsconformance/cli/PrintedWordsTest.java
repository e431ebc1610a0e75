package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.client.RawServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint's words reach the terminal as text, whatever they would make a terminal do. */
final class PrintedWordsTest {

    /** A coloured word, a bell, a title for the window, a line of its own, text from right to left. */
    private static final String ODD = "\\u001b[31mred\\u0007\\u001b]0;title\\u0007\\r\\nconformant\\u009b2J\\u202eover";

    private static final Map<String, String> LISTS = Map.of(
            "DescribeRegions",
            "{\"Regions\":{\"Region\":[]}}",
            "DescribeImages",
            "{\"Images\":{\"Image\":[{\"ImageId\":\"m-" + ODD + "\",\"ImageName\":\"conformance-run1-abcdefgh\"}]}}",
            "DescribeSnapshots",
            "{\"Snapshots\":{\"Snapshot\":[{\"SnapshotId\":\"s-1\",\"Status\":\"" + ODD + "\"}]}}",
            "DescribeInstances",
            "{\"Instances\":{\"Instance\":[]}}");

    @TempDir
    private Path folder;

    @Test
    void the_doctor_prints_no_control_character_of_the_endpoint() throws Exception {
        try (RawServer server = server("")) {
            CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());

            assertThat(line.execute("doctor", "--target", target(server))).isEqualTo(4);

            assertHarmless(line.text());
            assertThat(line.text())
                    .contains("doubtful: snapshot-system s-1: its Status is \\u001b[31mred\\u0007")
                    .contains("note: the key may not use DescribeDisks (refused with 403 Forbidden.RAM: \\u001b[31m")
                    .contains("grant ecs:DescribeDisks to it");
        }
    }

    @Test
    void nor_where_it_finds_that_the_target_cannot_be_tested() throws Exception {
        try (RawServer server = server("DescribeRegions")) {
            CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());

            assertThat(line.execute("doctor", "--target", target(server))).isEqualTo(3);

            assertHarmless(line.text());
            assertThat(line.text()).contains("refuses the probe with 400 InvalidVersion.Odd: \\u001b[31mred");
        }
    }

    @Test
    void cleanup_prints_none_of_what_it_could_not_remove() throws Exception {
        try (RawServer server = server("")) {
            CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());

            assertThat(line.execute("cleanup", "--target", target(server), "--run", "run1"))
                    .isEqualTo(4);

            assertHarmless(line.text());
            assertThat(line.text())
                    .contains("left       m-\\u001b[31mred")
                    .contains("what DescribeDisks would show of run run1");
        }
    }

    private static void assertHarmless(String text) {
        assertThat(text.replace("\n", "")
                        .codePoints()
                        .filter(point -> point == 0x202e || Character.isISOControl(point)))
                .as(text)
                .isEmpty();
        assertThat(text.lines()).noneMatch(line -> line.startsWith("conformant"));
    }

    /** @param refused an operation that is refused as if its version were unknown; everything else unlisted is forbidden */
    private static RawServer server(String refused) {
        return new RawServer((request, out, socket) -> {
            String operation = LISTS.keySet().stream()
                    .filter(name -> request.contains("Action=" + name) || request.contains("action: " + name))
                    .findFirst()
                    .orElse("");
            String answer = operation.equals(refused) && !refused.isEmpty()
                    ? refusal("400 Bad Request", "InvalidVersion.Odd")
                    : LISTS.containsKey(operation)
                            ? RawServer.http("200 OK", LISTS.get(operation), "Connection: close")
                            : refusal("403 Forbidden", "Forbidden.RAM");
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            socket.close();
        });
    }

    private static String refusal(String status, String code) {
        return RawServer.http(status, "{\"Code\":\"" + code + "\",\"Message\":\"" + ODD + "\"}", "Connection: close");
    }

    private String target(RawServer server) throws Exception {
        return Files.writeString(folder.resolve("target.yaml"), String.format(Locale.ROOT, """
                        endpoint: %s
                        credentials: {accessKeyId: LTAIsomebody, accessKeySecret: secret}
                        limits: {imageReady: 1s, imageListed: 1s, pollInterval: 100ms}
                        fixtures: {declared: {snapshot-system: s-1}}
                        """, server.uri()))
                .toString();
    }
}
