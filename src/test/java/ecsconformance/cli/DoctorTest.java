package ecsconformance.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before anything is created, the doctor says what is wrong and what would help. */
final class DoctorTest {

    @TempDir
    private Path folder;

    @Test
    void declared_ids_are_looked_up_and_compared_with_their_fixtures() throws Exception {
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
        try (EmbeddedEmulator emulator = emulator()) {
            JsonPath scope = posted(emulator.endpoint(), "/scopes", "{\"run\": \"doctor\"}");
            String fixtures = "/scopes/" + scope.getString("scope") + "/fixtures";
            String system = posted(emulator.endpoint(), fixtures, "{\"fixture\": \"snapshot-system\"}")
                    .getString("id");
            String data = posted(emulator.endpoint(), fixtures, "{\"fixture\": \"snapshot-data\"}")
                    .getString("id");
            Path target = Files.writeString(
                    folder.resolve("target.yaml"),
                    String.format(
                            Locale.ROOT,
                            """
                    endpoint: %s
                    region: %s
                    credentials: {accessKeyId: %s, accessKeySecret: %s}
                    fixtures:
                      declared:
                        snapshot-system: %s
                        snapshot-system-second: %s
                        snapshot-data: s-nowhere
                        snapshot-system-too-old: %s
                        snapshot-system-after-cutoff: {id: %s, size: 30}
                    """,
                            emulator.endpoint(),
                            scope.getString("regionId"),
                            scope.getString("accessKeyId"),
                            scope.getString("accessKeySecret"),
                            system,
                            data,
                            system,
                            system));

            int exit = line.execute("doctor", "--target", target.toString());

            assertThat(exit).isEqualTo(4);
            assertThat(line.text())
                    .contains("port: port " + emulator.endpoint().getPort() + " takes connections")
                    .contains("doubtful: snapshot-system-second " + data + ": its SourceDiskType is data")
                    .contains("doubtful: snapshot-data s-nowhere: DescribeSnapshots does not show it in ")
                    .contains("its SourceDiskSize is 40, the fixture's 30")
                    .contains("the fixture says: created 2013-07-12")
                    .doesNotContain("doubtful: snapshot-system " + system)
                    .containsPattern("fixtures missing: (?s:.*)instance-running");
        }
    }

    @Test
    void an_endpoint_that_cannot_be_reached_is_told_by_layer() throws Exception {
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
        line.set("ALIBABA_CLOUD_ACCESS_KEY_ID", "id");
        line.set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(line.execute("doctor", "--endpoint", "http://nowhere.invalid"))
                .isEqualTo(3);
        assertThat(line.text()).contains("name: nowhere.invalid has no address; check");

        assertThat(line.execute("doctor", "--endpoint", "http://127.0.0.1:" + closed))
                .isEqualTo(3);
        assertThat(line.text()).contains("port: port " + closed + " takes no connection");

        try (EmbeddedEmulator emulator = emulator()) {
            int plain = emulator.endpoint().getPort();
            assertThat(line.execute("doctor", "--endpoint", "https://127.0.0.1:" + plain))
                    .isEqualTo(3);
            assertThat(line.text()).contains("TLS: ").contains("does not speak TLS; an http:// endpoint may be meant");
        }
    }

    private static EmbeddedEmulator emulator() {
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
        Session session = new Session(
                new Terminal(nowhere, nowhere, false, false), Map.of(), Clock.systemUTC(), new SecureRandom());
        return EmbeddedEmulator.start(session);
    }

    private static JsonPath posted(URI endpoint, String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(endpoint + "/control" + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
