package ecsconformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client in a Java of its own for each language: what comes back is read alike, also by the libraries beneath. */
final class LocalesTest {

    private static final List<String> STATUSES =
            List.of("200 OK", "302 Found", "400 Bad Request", "404 Not Found", "500 Internal Server Error", "503 No");

    @ParameterizedTest
    @ValueSource(strings = {"en US", "tr TR", "az AZ", "ar EG", "fa IR", "th TH"})
    void every_status_is_read_under_every_language(String locale) throws Exception {
        String[] parts = locale.split(" ", -1);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=" + parts[0],
                "-Duser.country=" + parts[1],
                "-Duser.extensions=" + (parts[0].equals("th") ? "u-nu-thai" : ""),
                "-cp",
                System.getProperty("java.class.path"),
                Answers.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said.lines().filter(line -> line.startsWith("= ")))
                .containsExactlyElementsOf(STATUSES.stream()
                        .map(status -> "= refused with " + status.substring(0, 3) + " InvalidImageId.NotFound: m")
                        .toList());
    }

    /** Asks a server for each of the statuses. */
    static final class Answers {

        private Answers() {}

        public static void main(String[] arguments) {
            for (String status : STATUSES) {
                String body = "{\"RequestId\":\"R\",\"Code\":\"InvalidImageId.NotFound\",\"Message\":\"m\"}";
                try (RawServer server = RawServer.answering(RawServer.http(status, body))) {
                    String summary = TestClient.send(TestClient.target(server.uri()))
                            .reply()
                            .summary();
                    System.out.println("= " + summary);
                }
            }
        }
    }
}
