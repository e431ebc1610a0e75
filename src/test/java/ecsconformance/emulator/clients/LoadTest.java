package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sixty-four clients at once, each with a connection that it keeps. */
class LoadTest {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 12;
    private static final Pattern IMAGE = Pattern.compile("\"ImageId\":\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("\"TotalCount\":(\\d+)");

    @Test
    void no_request_fails_and_what_is_deleted_is_gone() throws Exception {
        try (ServedAccount served = new ServedAccount()) {
            String snapshot = served.id("snapshot-system");
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Callable<String>> work = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    work.add(() -> work(served, snapshot));
                }
                for (Future<String> done : clients.invokeAll(work, 2, TimeUnit.MINUTES)) {
                    assertThat(done.get()).isEmpty();
                }
            } finally {
                clients.shutdownNow();
            }
            String left = send(HttpClient.newHttpClient(), served, new Signed(served).with("Action", "DescribeImages"))
                    .body();
            assertThat(found(COUNT, left)).isEqualTo(Integer.toString(CLIENTS));
        }
    }

    /** Makes images, looks at each, and deletes all but the last; answers what went wrong. */
    private static String work(ServedAccount served, String snapshot) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int round = 1; round <= ROUNDS; round++) {
            HttpResponse<String> made = send(http, served, new Signed(served).with("SnapshotId", snapshot));
            if (made.statusCode() != 200) {
                return made.body();
            }
            String image = found(IMAGE, made.body());
            HttpResponse<String> shown = send(
                    http,
                    served,
                    new Signed(served).with("Action", "DescribeImages").with("ImageId", image));
            if (!found(COUNT, shown.body()).equals("1")) {
                return shown.body();
            }
            if (round < ROUNDS) {
                HttpResponse<String> gone = send(
                        http,
                        served,
                        new Signed(served).with("Action", "DeleteImage").with("ImageId", image));
                if (gone.statusCode() != 200) {
                    return gone.body();
                }
            }
        }
        return "";
    }

    private static HttpResponse<String> send(HttpClient http, ServedAccount served, Signed signed) throws Exception {
        URI uri = URI.create(
                served.endpoint() + "/?" + signed.with("Format", "JSON").query());
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "nothing in " + text;
    }
}
