package ecsconformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.endpoint.Limits.Waits;
import ecsconformance.endpoint.Target.FixtureSources.DeclaredFixture;
import ecsconformance.endpoint.Target.SpokenStyles;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetFileTest {

    private static final Set<String> FIXTURES =
            Set.of("instance-running", "snapshot-system", "account-without-balance", "resource-group");
    private static final Map<String, String> ENVIRONMENT = Map.of("MY_KEY", "LTAIfile", "MY_SECRET", "filesecret");
    private static final String MINIMAL = "endpoint: http://127.0.0.1:9000\n"
            + "credentials: {accessKeyId: '${MY_KEY}', accessKeySecret: '${MY_SECRET}'}\n";

    @TempDir
    private Path folder;

    @Test
    void every_key_of_the_format_is_read() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----");
        Target target = read("""
                name: my-cloud
                endpoint: https://ecs.example.com/base          # any scheme, host, port and base path
                region: cn-beijing
                credentials:
                  accessKeyId: ${MY_KEY}
                  accessKeySecret: "${MY_SECRET}"
                  securityToken: ${MY_TOKEN:-}
                wire: {signature: [v3, v1], method: [POST], format: [XML]}
                operations: [CreateImage, DescribeImages]
                tls: {trust: ca.pem, insecure: false}
                limits: {concurrency: 4, requestsPerSecond: 2.5, connectTimeout: 150ms, readTimeout: 3s, imageReady: 2h, pollInterval: 1m}
                profiles: [core, wire]
                fixtures:
                  control: http://127.0.0.1:9000/control
                  declared:
                    instance-running: i-abc
                    snapshot-system: {id: s-abc, size: 40, disks: [{id: d-1, size: 20}]}
                    account-without-balance: {accessKeyId: "LTAI2", accessKeySecret: "other", region: cn-x, fixtures: {snapshot-system: s-def}}
                allowMutations: false
                """);

        assertThat(target.name()).isEqualTo("my-cloud");
        assertThat(target.endpoint()).isEqualTo(URI.create("https://ecs.example.com/base"));
        assertThat(target.region()).isEqualTo("cn-beijing");
        assertThat(target.credentials()).hasValueSatisfying(keys -> {
            assertThat(keys.accessKeyId()).isEqualTo("LTAIfile");
            assertThat(keys.accessKeySecret()).isEqualTo("filesecret");
            assertThat(keys.securityToken()).isEmpty();
        });
        assertThat(target.wire())
                .isEqualTo(new SpokenStyles(
                        List.of(SignatureVersion.V3, SignatureVersion.V1),
                        List.of(HttpVerb.POST),
                        List.of(Format.XML),
                        true));
        assertThat(target.operations()).containsExactly("CreateImage", "DescribeImages");
        assertThat(target.tls().trust()).contains(folder.resolve("ca.pem").toAbsolutePath());
        assertThat(target.limits())
                .isEqualTo(new Limits(
                        4,
                        OptionalDouble.of(2.5),
                        Duration.ofMillis(150),
                        Duration.ofSeconds(3),
                        Duration.ofHours(2),
                        Duration.ofMinutes(1),
                        Waits.ofTestEnvironment()));
        assertThat(target.profiles()).containsExactly("core", "wire");
        assertThat(target.fixtures().control()).contains(URI.create("http://127.0.0.1:9000/control"));
        assertThat(target.allowMutations()).isFalse();
        assertThat(target.fixtures().declared().get("instance-running")).isEqualTo(DeclaredFixture.of("i-abc"));
        assertThat(target.fixtures().declared().get("snapshot-system").attributes())
                .isEqualTo(Map.of("size", "40", "disks.1.id", "d-1", "disks.1.size", "20"));
        DeclaredFixture account = target.fixtures().declared().get("account-without-balance");
        assertThat(account.credentials().orElseThrow().accessKeySecret()).isEqualTo("other");
        assertThat(account.region()).contains("cn-x");
        assertThat(account.fixtures()).isEqualTo(Map.of("snapshot-system", "s-def"));
    }

    @Test
    void each_wait_has_a_key_of_its_own_and_the_others_keep_their_default() throws IOException {
        assertThat(waits("imageListed: 90s, snapshotReady: 2h, instanceReady: 3m, repeatWithin: 4s"))
                .isEqualTo(new Waits(
                        Duration.ofSeconds(90), Duration.ofHours(2), Duration.ofMinutes(3), Duration.ofSeconds(4)));

        Waits standard = Waits.standard();
        Duration second = Duration.ofSeconds(1);
        assertThat(waits("concurrency: 1")).isEqualTo(standard);
        assertThat(waits("imageListed: 1s"))
                .isEqualTo(
                        new Waits(second, standard.snapshotReady(), standard.instanceReady(), standard.repeatWithin()));
        assertThat(waits("snapshotReady: 1s"))
                .isEqualTo(
                        new Waits(standard.imageListed(), second, standard.instanceReady(), standard.repeatWithin()));
        assertThat(waits("instanceReady: 1s"))
                .isEqualTo(
                        new Waits(standard.imageListed(), standard.snapshotReady(), second, standard.repeatWithin()));
        assertThat(waits("repeatWithin: 1s"))
                .isEqualTo(
                        new Waits(standard.imageListed(), standard.snapshotReady(), standard.instanceReady(), second));
    }

    private Waits waits(String limits) throws IOException {
        return read(MINIMAL + "limits: {" + limits + "}\n").limits().waits();
    }

    @Test
    void a_field_that_a_file_leaves_out_has_a_default() throws IOException {
        Target target = read(MINIMAL);

        assertThat(target.name()).isEqualTo("127.0.0.1:9000");
        assertThat(target.region()).isEqualTo("cn-hangzhou");
        assertThat(target.wire()).isEqualTo(SpokenStyles.assumed());
        assertThat(target.operations()).containsExactlyElementsOf(Vocabulary.OPERATIONS);
        assertThat(target.profiles()).containsExactlyElementsOf(Vocabulary.PROFILES);
        assertThat(target.limits()).isEqualTo(Limits.standard());
        assertThat(target.allowMutations()).isTrue();
    }

    private Target read(String content) throws IOException {
        Files.writeString(folder.resolve("target.yaml"), content, StandardCharsets.UTF_8);
        return new TargetComposer().compose(flags(), ENVIRONMENT, FIXTURES).orElseThrow();
    }

    private TargetFlags flags() {
        return TargetFlags.of(folder.resolve("target.yaml"));
    }
}
