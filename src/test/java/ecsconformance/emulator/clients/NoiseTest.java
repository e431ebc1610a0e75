package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand requests that are no requests: each is refused with a 4xx and the envelope, or, where its head is cut off, not
 * answered; and none hangs.
 */
class NoiseTest {

    private static final int RAW = 8_000;
    private static final int SIGNED = 2_000;
    private static final int AT_ONCE = 8;
    private static final int LARGEST_HEAD = 96 << 10;

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    @Test
    void a_message_that_is_hardly_http_is_refused() throws Exception {
        RawHttp raw = new RawHttp(served.endpoint());
        List<String> wrong = each(RAW, number -> {
            String request = Noise.request(number);
            boolean whole = request.contains("\r\n\r\n");
            RawHttp.Reply first = raw.send(request);
            // The end of the input may reach a busy server before it has written a refusal: then it closes at once.
            RawHttp.Reply reply = whole && first.everything().isEmpty() ? raw.send(request) : first;
            boolean cutOff = !whole && reply.everything().isEmpty();
            // The part that the server does not read may reset the connection before the refusal has arrived.
            boolean tooLarge =
                    request.length() > LARGEST_HEAD && reply.everything().isEmpty();
            boolean right = cutOff
                    || tooLarge
                    || reply.status() / 100 == 4
                            && (reply.hasEnvelope() || request.startsWith("HEAD "))
                            && !reply.everything().contains("HTTP/1.1 5");
            return right ? "" : number + " got " + reply.everything() + " for " + start(request);
        });
        assertThat(wrong).isEmpty();
        assertThatItStillServes();
    }

    /** Proven senders who ask for nonsense, over connections that are kept. */
    @Test
    void a_signed_request_that_makes_no_sense_is_refused() throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<String> wrong = each(SIGNED, number -> {
            Signed signed = new Signed(served);
            nonsense(new SplittableRandom(number)).forEach(signed::with);
            HttpResponse<String> reply = http.send(
                    HttpRequest.newBuilder(URI.create(served.endpoint() + "/?" + signed.query()))
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            boolean right = reply.statusCode() / 100 == 4 && reply.body().contains("Code");
            return right ? "" : number + " got " + reply.statusCode() + " " + reply.body();
        });
        assertThat(wrong).isEmpty();
        assertThatItStillServes();
    }

    private static Map<String, String> nonsense(SplittableRandom random) {
        List<String> names = List.of(
                "InstanceId",
                "SnapshotId",
                "ImageName",
                "Description",
                "ClientToken",
                "Platform",
                "Architecture",
                "DiskDeviceMapping.1.Size",
                "DiskDeviceMapping.0.SnapshotId",
                "DiskDeviceMapping.1.SnapshotId",
                "DiskDeviceMapping.99999999999.Device",
                "DiskDeviceMapping.1.DiskType",
                "Tag.1.Key",
                "Tag.1.key",
                "Tag.-1.Value",
                "Tag..Key",
                "ResourceGroupId",
                "ImageVersion",
                "DiskDeviceMapping.x.Size",
                "");
        Map<String, String> parameters = new TreeMap<>();
        for (int left = random.nextInt(1, 12); left > 0; left--) {
            String value = random.ints(random.nextInt(300), 0, 0x11000)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            parameters.put(names.get(random.nextInt(names.size())), value);
        }
        return parameters;
    }

    private static void assertThatItStillServes() throws Exception {
        Signed signed = new Signed(served).with("SnapshotId", served.id("snapshot-system"));
        RawHttp.Reply reply = new RawHttp(served.endpoint())
                .send("GET /?" + signed.query() + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private interface Attempt {
        String at(int number) throws Exception;
    }

    /** The failures, each with its numbers. */
    private static List<String> each(int count, Attempt attempt) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> attempts = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int its = number;
                attempts.add(() -> attempt.at(its));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<String> done : workers.invokeAll(attempts, 5, TimeUnit.MINUTES)) {
                if (!done.get().isEmpty() && wrong.size() < 20) {
                    wrong.add(done.get());
                }
            }
            return wrong;
        } finally {
            workers.shutdownNow();
        }
    }

    private static String start(String request) {
        return request.substring(0, Math.min(request.length(), 300));
    }
}
