package ecsconformance.client;

import ecsconformance.client.Connections.ReuseCheck;
import ecsconformance.endpoint.Limits;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.SignedCall;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.params.HttpParams;

/** Carries a signed call to the endpoint and its answer back, with RestAssured where it may be judged. */
@SuppressWarnings("deprecation") // RestAssured carries calls with this generation of the HTTP client only.
final class HttpTransport implements AutoCloseable {

    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int MOST_HEADERS = 200;

    private final RestAssuredConfig config;
    private final ClientConnectionManager pool;
    private final ReuseCheck check;
    private final HttpParams settings;
    private final Optional<Proxy> proxy;
    private final Deadline deadline;
    private final boolean plain;

    /** @param plain whether RestAssured is left out of all calls, and not of those alone that only look */
    HttpTransport(ClientConnectionManager pool, ReuseCheck check, Limits limits, Optional<Proxy> proxy, boolean plain) {
        this.pool = pool;
        this.check = check;
        this.proxy = proxy;
        this.plain = plain;
        this.settings = settings(limits);
        this.deadline = new Deadline(limits.connectTimeout().plus(limits.readTimeout()));
        this.config = RestAssuredConfig.newConfig()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    /**
     * Sends the call once and reads the answer.
     *
     * @throws CallFailed where there is no complete answer
     */
    HttpAnswer carry(SignedCall call, String userAgent) throws CallFailed {
        SingleCallClient client = new SingleCallClient(pool, settings, proxy, deadline, call);
        boolean complete = false;
        check.expect(call.call().isLookUp());
        try {
            HttpAnswer answer =
                    plain || call.call().isLookUp() ? plain(client, call, userAgent) : judged(client, call, userAgent);
            complete = answer.body().length <= ReplyReader.LARGEST_BODY;
            return answer;
            // Groovy code throws checked exceptions without declaring them.
        } catch (Exception failure) {
            throw new CallFailed(failure, client.expired(), client.stage());
        } finally {
            client.finish(complete);
        }
    }

    private HttpAnswer judged(SingleCallClient client, SignedCall call, String userAgent) throws IOException {
        Response response =
                specification(client, call, userAgent).request(call.verb().name(), base(call.uri()));
        return new HttpAnswer(client.status(), client.headers(), read(response.asInputStream()));
    }

    /** The same way without RestAssured, which costs more than all the rest: a look is not what a rule is about. */
    private static HttpAnswer plain(SingleCallClient client, SignedCall call, String userAgent) throws IOException {
        HttpRequestBase request = call.verb() == HttpVerb.GET ? new HttpGet() : post(call.body());
        headers(call, userAgent).forEach(request::setHeader);
        HttpResponse response = client.execute(request);
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : read(response.getEntity().getContent());
        return new HttpAnswer(client.status(), client.headers(), body);
    }

    private static HttpPost post(String body) {
        HttpPost post = new HttpPost();
        post.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8)));
        return post;
    }

    private static Map<String, String> headers(SignedCall call, String userAgent) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.put("User-Agent", userAgent);
        headers.put("Accept-Encoding", "identity");
        return headers;
    }

    private RequestSpecification specification(SingleCallClient client, SignedCall call, String userAgent) {
        HttpClientConfig once = HttpClientConfig.httpClientConfig()
                .withParams(Map.<String, Object>of())
                .httpClientFactory(() -> client);
        RequestSpecification specification = RestAssured.given()
                .config(config.httpClient(once))
                .urlEncodingEnabled(false)
                .disableCsrf()
                .headers(headers(call, userAgent));
        return call.verb() == HttpVerb.POST && !call.body().isEmpty() ? specification.body(call.body()) : specification;
    }

    /**
     * The URL without what RestAssured would take apart, and without a host that it would not take; the call's own takes its
     * place when it is sent.
     */
    private static String base(URI uri) {
        return uri.getScheme() + "://" + (uri.getHost() == null ? "endpoint.invalid" : uri.getRawAuthority()) + "/";
    }

    /** Leaves the stream open: closing it would first read an endless body to its end. */
    private static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(ReplyReader.LARGEST_BODY + 1);
    }

    private static HttpParams settings(Limits limits) {
        HttpParams settings = new BasicHttpParams();
        settings.setIntParameter(CoreConnectionPNames.CONNECTION_TIMEOUT, (int)
                limits.connectTimeout().toMillis());
        settings.setIntParameter(
                CoreConnectionPNames.SO_TIMEOUT, (int) limits.readTimeout().toMillis());
        settings.setIntParameter(CoreConnectionPNames.MAX_LINE_LENGTH, LONGEST_HEADER);
        settings.setIntParameter(CoreConnectionPNames.MAX_HEADER_COUNT, MOST_HEADERS);
        // RestAssured is told the same, and a look goes without it.
        settings.setBooleanParameter(ClientPNames.HANDLE_REDIRECTS, false);
        return settings;
    }

    @Override
    public void close() {
        deadline.close();
        pool.shutdown();
    }

    /**
     * An HTTP answer as it came.
     *
     * @param headers in the order received, names repeated where the endpoint repeats them
     * @param body    one byte longer than the largest readable body where the rest was left unread
     */
    record HttpAnswer(int status, List<Map.Entry<String, String>> headers, byte[] body) {

        /** The first value of the header, whatever the case of its name; empty where it is missing. */
        String header(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
    }

    /** A call without a complete answer. {@link NoAnswerReason} says why. */
    static final class CallFailed extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean expired;
        private final CallStage stage;

        CallFailed(Exception cause, boolean expired, CallStage stage) {
            super(cause);
            this.expired = expired;
            this.stage = stage;
        }

        /** The stage to which the call had come. */
        CallStage stage() {
            return stage;
        }

        /** Tells whether the deadline ended the call. */
        boolean expired() {
            return expired;
        }

        /** The stages of a call: whoever does not answer is the one that the call had come to. */
        enum CallStage {
            /** To a connection: of the proxy where there is one, else of the endpoint. */
            CONNECTING,
            /** To the proxy, which is asked for a way to the endpoint. */
            ASKING_PROXY,
            /** Through the proxy or past it: to the endpoint. */
            AT_ENDPOINT
        }
    }

    /** Ends calls that take too long, however slowly and steadily their answer drips in. */
    static final class Deadline implements AutoCloseable {

        private static final ThreadFactory DAEMON = task -> {
            Thread thread = new Thread(task, "conformance-deadline");
            thread.setDaemon(true);
            return thread;
        };

        private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DAEMON);
        private final Duration longest;

        Deadline(Duration longest) {
            this.longest = longest;
            timer.setRemoveOnCancelPolicy(true);
        }

        /** Runs the action once the time is over, unless the result is cancelled before. */
        ScheduledFuture<?> whenOver(Runnable action) {
            return timer.schedule(action, longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            timer.shutdownNow();
        }
    }
}
