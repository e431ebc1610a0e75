package ecsconformance.client;

import ecsconformance.client.Connections.ReuseCheck;
import ecsconformance.client.HttpTransport.CallFailed;
import ecsconformance.client.HttpTransport.HttpAnswer;
import ecsconformance.client.Proxy.ProxyPages;
import ecsconformance.endpoint.Limits;
import ecsconformance.endpoint.Target;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.RequestSigner;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The way to the endpoint with RestAssured. Safe for any number of threads; as many calls are under way as the target allows. */
public final class RestAssuredClient implements EcsClient, AutoCloseable {

    /** The longest URL of a GET; longer ones become a POST where the target takes one. */
    static final int LONGEST_URL = 4000;

    private final RequestSigner signer = new RequestSigner();
    private final ReplyReader reader = new ReplyReader();
    private final EvidenceBuilder recorder = new EvidenceBuilder(reader);
    private final AtomicLong count = new AtomicLong();
    private final Target target;
    private final String runId;
    private final Clock clock;
    private final Consumer<Exchange> listener;
    private final TimeAndNonceSource stamps;
    private final RateLimiter pace;
    private final Semaphore places;
    private final KnownSecrets secrets;
    private final Optional<ProxyPages> proxyPages;
    private final NoAnswerReason failure;
    private final UserAgent userAgent;
    private final HttpTransport courier;

    /**
     * @param environment for the proxy: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY
     * @param runId       part of the User-Agent and of every exchange's id
     * @param random      for nonces; safe for threads and never the same twice
     * @param listener    receives every exchange as it arrives, on the sending thread
     * @throws ecsconformance.input.InvalidInput where the trust file or a proxy variable is of no use
     */
    public RestAssuredClient(
            Target target,
            Map<String, String> environment,
            String runId,
            Clock clock,
            RandomGenerator random,
            Consumer<Exchange> listener) {
        this(target, environment, runId, clock, random, listener, new KnownSecrets());
    }

    /** @param secrets those that the caller keeps out of everything that is written; the client adds its own */
    public RestAssuredClient(
            Target target,
            Map<String, String> environment,
            String runId,
            Clock clock,
            RandomGenerator random,
            Consumer<Exchange> listener,
            KnownSecrets secrets) {
        this(target, environment, runId, clock, random, listener, secrets, false);
    }

    /** @param plain whether RestAssured, which costs most, is left out of all calls and not of look-ups alone */
    public RestAssuredClient(
            Target target,
            Map<String, String> environment,
            String runId,
            Clock clock,
            RandomGenerator random,
            Consumer<Exchange> listener,
            KnownSecrets secrets,
            boolean plain) {
        Limits limits = target.limits();
        Optional<Proxy> proxy = Proxy.of(target.endpoint(), environment);
        this.target = target;
        this.runId = runId;
        this.clock = clock;
        this.listener = listener;
        this.stamps = new TimeAndNonceSource(clock, random);
        this.pace = new RateLimiter(limits.requestsPerSecond());
        this.places = new Semaphore(limits.concurrency());
        this.secrets = secrets;
        remember(secrets, target, proxy);
        this.proxyPages = proxy.filter(through -> !through.encrypted()).map(ProxyPages::new);
        this.failure = new NoAnswerReason(limits, proxy);
        this.userAgent = new UserAgent(runId);
        ReuseCheck check = new ReuseCheck();
        this.courier = new HttpTransport(
                Connections.pool(
                        limits.concurrency(),
                        Trust.of(target.tls()),
                        target.tls().insecure(),
                        check),
                check,
                limits,
                proxy,
                plain);
    }

    private static void remember(KnownSecrets secrets, Target target, Optional<Proxy> proxy) {
        target.credentials().ifPresent(secrets::remember);
        target.fixtures()
                .declared()
                .values()
                .forEach(fixture -> fixture.credentials().ifPresent(secrets::remember));
        proxy.map(Proxy::secrets).ifPresent(all -> all.forEach(secrets::remember));
    }

    @Override
    public Exchange send(Sending sending) {
        return send(sign(sending), sending.purpose(), sending.stamp().isEmpty());
    }

    @Override
    public SignedCall sign(Sending sending) {
        secrets.remember(sending.credentials());
        TimeAndNonce stamp = sending.stamp().orElseGet(stamps::next);
        URI endpoint = target.endpoint();
        SignedCall signed = signer.sign(sending.call(), sending.style(), sending.credentials(), endpoint, stamp);
        boolean tooLong =
                signed.verb() == HttpVerb.GET && signed.uri().toString().length() > LONGEST_URL;
        return tooLong && target.wire().verbs().contains(HttpVerb.POST)
                ? signer.sign(
                        sending.call(), sending.style().with(HttpVerb.POST), sending.credentials(), endpoint, stamp)
                : signed;
    }

    /** A shell line that sends the call, which is not sent here. */
    public String curl(Sending sending) {
        return CurlLine.of(sign(sending), sending.stamp().isEmpty());
    }

    @Override
    public Exchange send(SignedCall call, String purpose) {
        return send(call, purpose, false);
    }

    private Exchange send(SignedCall call, String purpose, boolean fresh) {
        places.acquireUninterruptibly();
        try {
            pace.await();
            return exchange(call, purpose, fresh);
        } finally {
            places.release();
        }
    }

    private Exchange exchange(SignedCall call, String purpose, boolean fresh) {
        String id = runId + "-" + count.incrementAndGet();
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        Optional<HttpAnswer> answer = Optional.empty();
        Reply reply;
        try {
            HttpAnswer came = courier.carry(call, userAgent.of(purpose));
            Reply read = read(came);
            reply = proxyPages
                    .flatMap(pages -> pages.instead(read, came.status()))
                    .orElse(read);
            // An answer that may be the proxy's own is not kept as the endpoint's.
            answer = reply == read ? Optional.of(came) : Optional.empty();
        } catch (CallFailed failed) {
            reply = failure.explain(failed, call.uri());
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        Exchange exchange = recorder.record(
                call,
                answer,
                reply,
                new EvidenceBuilder.Circumstances(id, fresh, startedAt, duration, secrets.redaction(call)));
        if (!exchange.reply().equals(exchange.received())) {
            secrets.rememberOf(call);
        }
        listener.accept(exchange);
        return exchange;
    }

    private Reply read(HttpAnswer answer) {
        String location = answer.header("Location");
        if (answer.status() >= 300 && answer.status() < 400 && !location.isEmpty()) {
            return new Reply.Unreadable(answer.status(), redirect(location));
        }
        String encoding = answer.header("Content-Encoding");
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            return new Reply.Unreadable(
                    answer.status(), "the body is encoded as " + encoding + ", which was not asked for");
        }
        return reader.read(answer.status(), answer.body());
    }

    private String redirect(String location) {
        String where;
        try {
            URI aim = target.endpoint().resolve(location);
            where = aim.getHost() == null ? "another place" : aim.getHost();
        } catch (IllegalArgumentException malformed) {
            where = "a malformed address";
        }
        return "a redirect to " + where + ", which is not followed: credentials are sent to the endpoint only";
    }

    /** Closes all connections. */
    @Override
    public void close() {
        courier.close();
    }

    /** Names the suite, the run and the purpose to whoever reads the endpoint's log. */
    private static final class UserAgent {

        private static final int LONGEST = 100;

        private final String product;
        private final String runId;

        UserAgent(String runId) {
            this.product = "conformance/"
                    + Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion())
                            .orElse("dev");
            this.runId = plain(runId);
        }

        /** For example {@code conformance/1.0 (run 4f2a; snapshot.age)}. */
        String of(String purpose) {
            return product + " (run " + runId + "; " + plain(purpose) + ")";
        }

        /** Keeps the characters that may stand in the comment of a header, and not too many of them. */
        private static String plain(String text) {
            String plain = text.replaceAll("[^A-Za-z0-9._:@/ *-]", "_");
            return plain.substring(0, Math.min(plain.length(), LONGEST));
        }
    }
}
