package ecsconformance.client;

import ecsconformance.endpoint.Limits;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.Target.FixtureSources;
import ecsconformance.endpoint.Target.SpokenStyles;
import ecsconformance.endpoint.Target.Tls;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clients for tests, aimed at a server on loopback with short timeouts. */
final class TestClient {

    static final Credentials KEYS = Credentials.of("LTAItestid", "testsecret0123456789");
    static final WireStyle V1_GET = new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON);
    static final Call CREATE_IMAGE = Call.of("CreateImage")
            .with("RegionId", "cn-hangzhou")
            .with("ImageName", "镜像 a*b~c")
            .with("Description", "1+1=2 & 3% 'quoted' \"twice\" $HOME `x` {y}")
            .with("Tag.1.Value", "")
            .with("DiskDeviceMapping.1.Device", "/dev/xvda");

    private TestClient() {}

    static Target target(URI endpoint) {
        return target(endpoint, Duration.ofMinutes(2));
    }

    static Target target(URI endpoint, Duration readTimeout) {
        return new Target(
                "test",
                endpoint,
                "cn-hangzhou",
                Optional.of(KEYS),
                SpokenStyles.assumed(),
                Set.of("CreateImage"),
                Tls.standard(),
                new Limits(
                        8,
                        OptionalDouble.empty(),
                        Duration.ofSeconds(3),
                        readTimeout,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(1)),
                Set.of("core"),
                FixtureSources.none(),
                true);
    }

    static RestAssuredClient client(Target target) {
        return client(target, new CopyOnWriteArrayList<>());
    }

    static RestAssuredClient client(Target target, List<Exchange> seen) {
        return client(target, Map.of(), seen);
    }

    static RestAssuredClient client(Target target, Map<String, String> environment, List<Exchange> seen) {
        return new RestAssuredClient(target, environment, "run1", Clock.systemUTC(), new SecureRandom(), seen::add);
    }

    /** Sends one ordinary call and closes the client. */
    static Exchange send(Target target) {
        try (RestAssuredClient client = client(target)) {
            return client.send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));
        }
    }
}
