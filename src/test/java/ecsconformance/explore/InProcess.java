package ecsconformance.explore;

import ecsconformance.client.EcsClient;
import ecsconformance.client.Sending;
import ecsconformance.contract.Contract;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.gateway.Gateway;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.emulator.http.HttpResponse;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.emulator.state.DefaultAccount;
import ecsconformance.endpoint.Limits;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.fixture.Resource;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.RequestSigner;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The emulator behind its gateway without any connection, in a time of its own: as fast as the machine allows. */
final class InProcess implements EcsClient, Fixtures {

    private static final URI ENDPOINT = URI.create("http://ecs.example.com");
    private static final Cloud.Principal NOBODY = new Cloud.Principal("testid", "testsecret", Optional.empty());

    /** All accounts share one time, so that trials beside one another would take it from a burst. */
    private static final Limits ONE_TRIAL_AT_A_TIME = new Limits(
            1,
            OptionalDouble.empty(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(100));

    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-11-23T12:00:00Z").toEpochMilli());
    private final AtomicLong numbers = new AtomicLong();
    private final RequestSigner signer = new RequestSigner();
    private final ReplyReader reader = new ReplyReader();
    private final Behaviour behaviour;
    private final Supplier<Optional<Reply>> disturbance;
    private final Cloud cloud;
    private final Gateway gateway;

    /** @param disturbance the treatment of a call in place of an answer, where there is one */
    InProcess(Behaviour behaviour, Supplier<Optional<Reply>> disturbance) {
        this(behaviour, disturbance, it -> it);
    }

    /** @param reached the cloud as its calls reach it */
    InProcess(Behaviour behaviour, Supplier<Optional<Reply>> disturbance, UnaryOperator<Cloud> reached) {
        this.behaviour = behaviour;
        this.disturbance = disturbance;
        Random random = new Random(7);
        this.cloud = reached.apply(new AccountCloud(
                clock(),
                random,
                Delays.ofImages(Duration.ofMillis(20)),
                new DefaultAccount(NOBODY, ecsconformance.emulator.account.Account.HOME, seeding -> {}),
                Behaviour.DOCUMENTED));
        this.gateway = new Gateway(cloud, clock(), random);
    }

    InProcess(Behaviour behaviour) {
        this(behaviour, Optional::empty);
    }

    static Contract contract() {
        return Contract.load(InProcess.class.getClassLoader());
    }

    Explorer explorer() {
        return new Explorer(access(), contract(), ENDPOINT.toString(), Map.of());
    }

    Access access() {
        List<WireStyle> styles = Stream.of(SignatureVersion.values())
                .flatMap(version -> Stream.of(HttpVerb.values())
                        .flatMap(verb ->
                                Stream.of(Format.JSON, Format.XML).map(format -> new WireStyle(version, verb, format))))
                .toList();
        return new Access(
                this,
                this,
                (account, exchanges) -> List.of(),
                styles,
                cloud.operations(),
                "run",
                true,
                ONE_TRIAL_AT_A_TIME,
                clock(),
                pause -> millis.addAndGet(pause.toMillis()));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(millis.get());
            }
        };
    }

    @Override
    public Exchange send(Sending sending) {
        return send(sign(sending), sending.purpose());
    }

    @Override
    public SignedCall sign(Sending sending) {
        TimeAndNonce stamp = sending.stamp()
                .orElseGet(() -> new TimeAndNonce(clock().instant(), "nonce-" + numbers.incrementAndGet()));
        return signer.sign(sending.call(), sending.style(), sending.credentials(), ENDPOINT, stamp);
    }

    @Override
    public Exchange send(SignedCall call, String purpose) {
        Instant begun = clock().instant();
        millis.incrementAndGet();
        Optional<Reply> disturbed = disturbance.get();
        boolean carriedOut = disturbed.isEmpty()
                || disturbed.get() instanceof Reply.Unanswered && numbers.incrementAndGet() % 2 == 0;
        HttpResponse response = carriedOut ? gateway.answer(request(call)).response() : null;
        Reply reply = disturbed.orElseGet(() -> reader.read(response.status(), response.body()));
        Optional<String> requestId = reply instanceof Reply.Success success
                ? success.requestId()
                : reply instanceof Reply.Refusal refusal ? refusal.requestId() : Optional.empty();
        return new Exchange(
                "e" + numbers.incrementAndGet(),
                call.call().operation(),
                call.style(),
                call.verb(),
                call.uri().toString(),
                call.parameters(),
                disturbed.isPresent() ? 0 : response.status(),
                Map.of(),
                "",
                reply,
                reply,
                requestId.orElse(""),
                "curl",
                begun,
                Duration.between(begun, clock().instant()));
    }

    private static HttpRequest request(SignedCall call) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.putIfAbsent(headers.containsKey("host") ? "host" : "Host", ENDPOINT.getHost());
        String query = call.uri().getRawQuery();
        return new HttpRequest(
                call.verb().name(),
                "/",
                query == null ? "" : query,
                headers,
                call.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Arranged arrange(List<Fixture> needed) {
        Cloud.Scope scope = cloud.openScope("run", behaviour);
        ArrangedAccount account = new ArrangedAccount(
                Credentials.of(scope.accessKeyId(), scope.accessKeySecret()),
                scope.regionId(),
                true,
                !needed.contains(Fixture.ACCOUNT_WITHOUT_DATA_DISK_PERMISSION));
        List<Resource> resources = new ArrayList<>();
        for (Fixture fixture : needed) {
            Cloud.Arranged.Made made = (Cloud.Arranged.Made) cloud.arrange(scope.scope(), fixture.id());
            Map<String, String> attributes = made.attributes().parts().entrySet().stream()
                    .filter(it -> !(it.getValue() instanceof Node.Items) && !(it.getValue() instanceof Node.Fields))
                    .collect(Collectors.toMap(Map.Entry::getKey, it -> text(it.getValue())));
            resources.add(new Resource(fixture, made.id(), attributes));
        }
        return new Arranged.Complete("control", scope.scope(), account, resources);
    }

    private static String text(Node node) {
        return node instanceof Node.Number number
                ? Long.toString(number.value())
                : node instanceof Node.Text text ? text.value() : "";
    }

    @Override
    public void release(Arranged.Complete arranged) {
        cloud.closeScope(arranged.handle());
    }

    /** The replies of a lost connection and of a busy endpoint, by chance. */
    static Supplier<Optional<Reply>> disturbing(int lostPercent, int busyPercent, Random random) {
        Set<Reply> none = Set.of();
        Reply lost = new Reply.Unanswered(Reply.Cause.BROKEN, "dropped");
        Reply busy = new Reply.Refusal(
                400, Format.JSON, "", "Throttling.User", "denied", ecsconformance.wire.Element.branch(Map.of()));
        return () -> {
            int drawn;
            synchronized (none) {
                drawn = random.nextInt(100);
            }
            return drawn < lostPercent
                    ? Optional.of(lost)
                    : drawn < lostPercent + busyPercent ? Optional.of(busy) : Optional.empty();
        };
    }
}
