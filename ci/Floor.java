import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The least a client can do: signs and sends requests through the JDK's own HTTP client and judges nothing.
 * Arguments: endpoint, number of requests, most in flight. Prints how many were answered with 200.
 */
public final class Floor {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String accessKeyId;
    private final String secret;
    private final String region;

    /** Asks the endpoint's control address for an account of its own. */
    private Floor(URI endpoint) throws IOException, InterruptedException {
        this.endpoint = endpoint;
        String scope = http.send(
                        HttpRequest.newBuilder(endpoint.resolve("/control/scopes"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"run\": \"floor\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        this.accessKeyId = field(scope, "accessKeyId");
        this.secret = field(scope, "accessKeySecret");
        this.region = field(scope, "regionId");
    }

    public static void main(String[] arguments) throws Exception {
        int requests = Integer.parseInt(arguments[1]);
        int inFlight = Integer.parseInt(arguments[2]);
        int answered = new Floor(URI.create(arguments[0])).send(requests, inFlight);
        System.out.println(answered);
        System.exit(answered == requests ? 0 : 1);
    }

    private int send(int requests, int inFlight) throws Exception {
        Semaphore places = new Semaphore(inFlight);
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < requests; i++) {
            places.acquire();
            http.sendAsync(signed(), HttpResponse.BodyHandlers.ofString()).whenComplete((reply, failure) -> {
                if (failure == null && reply.statusCode() == 200) {
                    answered.incrementAndGet();
                }
                places.release();
            });
        }
        places.acquire(inFlight);
        return answered.get();
    }

    private HttpRequest signed() throws GeneralSecurityException {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action", "DescribeRegions",
                "Version", "2014-05-26",
                "Format", "JSON",
                "RegionId", region,
                "AccessKeyId", accessKeyId,
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", UUID.randomUUID().toString(),
                "Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] signature = mac.doFinal(("GET&%2F&" + encode(query)).getBytes(StandardCharsets.UTF_8));
        String signed = query + "&Signature=" + encode(Base64.getEncoder().encodeToString(signature));
        return HttpRequest.newBuilder(endpoint.resolve("/?" + signed)).build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("the control address named no " + name);
        }
        return found.group(1);
    }
}
