package ecsconformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import ecsconformance.wire.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetComposerTest {

    private static final URI ENDPOINT = URI.create("http://flag.example.com");
    private static final URI CONTROL = URI.create("http://127.0.0.1:9000/control");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void nothing_named_means_the_embedded_emulator() {
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIenv");

        assertThat(compose(TargetFlags.none())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFORMANCE_ENDPOINT",
                "CONFORMANCE_TARGET",
                "CONFORMANCE_REGION",
                "CONFORMANCE_CONTROL",
                "CONFORMANCE_CONCURRENCY",
                "CONFORMANCE_RATE",
                "CONFORMANCE_PROFILE",
                "CONFORMANCE_TO_COME",
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "ALIBABA_CLOUD_SECURITY_TOKEN"
            })
    void a_variable_that_is_set_but_blank_is_no_variable_that_is_missing(String name) {
        for (String blank : List.of("", " ", "\t\n", "\u00a0", "\u200b\u3000")) {
            environment.put(name, blank);

            assertThat(problems(TargetFlags.none()))
                    .anyMatch(it -> it.toString().contains(name + ": is set but blank"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "core,", ",core", "core,,state"})
    void a_list_with_a_blank_item_chooses_nothing_by_accident(String list) {
        environment.put("CONFORMANCE_ENDPOINT", ENDPOINT.toString());
        environment.put("CONFORMANCE_PROFILE", list);

        assertThat(problems(TargetFlags.none())).anyMatch(it -> it.toString().contains("CONFORMANCE_PROFILE: "));
    }

    @Test
    void a_flag_is_stronger_than_the_environment_and_that_than_the_file() throws IOException {
        environment.put("CONFORMANCE_TARGET", file().toString());
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIenv");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "envsecret");
        environment.put("ALIBABA_CLOUD_SECURITY_TOKEN", "envtoken");
        environment.put("CONFORMANCE_ENDPOINT", "http://env.example.com");
        environment.put("CONFORMANCE_REGION", "cn-env");
        environment.put("CONFORMANCE_CONCURRENCY", "7");
        environment.put("CONFORMANCE_RATE", "9.5");
        environment.put("CONFORMANCE_PROFILE", "core, state");

        Target fromEnvironment = compose(TargetFlags.none()).orElseThrow();
        Target fromFlags = compose(new TargetFlags(
                        Optional.empty(),
                        Optional.of(ENDPOINT),
                        Optional.of("cn-flag"),
                        Optional.of("LTAIflag"),
                        Optional.of("flagsecret"),
                        Optional.of(CONTROL),
                        OptionalInt.of(3),
                        OptionalDouble.of(1),
                        List.of("wire")))
                .orElseThrow();
        environment.keySet().removeIf(name -> !name.equals("CONFORMANCE_TARGET"));
        Target fromFile = compose(TargetFlags.none()).orElseThrow();

        assertThat(fromFile.endpoint()).hasHost("file.example.com");
        assertThat(fromFile.region()).isEqualTo("cn-file");
        assertThat(fromFile.credentials()).contains(Credentials.of("LTAIfile", "filesecret"));
        assertThat(fromFile.limits().concurrency()).isEqualTo(5);
        assertThat(fromEnvironment.endpoint()).hasHost("env.example.com");
        assertThat(fromEnvironment.region()).isEqualTo("cn-env");
        assertThat(fromEnvironment.credentials())
                .contains(new Credentials("LTAIenv", "envsecret", Optional.of("envtoken")));
        assertThat(fromEnvironment.limits().concurrency()).isEqualTo(7);
        assertThat(fromEnvironment.limits().requestsPerSecond()).hasValue(9.5);
        assertThat(fromEnvironment.profiles()).containsExactly("core", "state");
        assertThat(fromFlags.endpoint()).isEqualTo(ENDPOINT);
        assertThat(fromFlags.region()).isEqualTo("cn-flag");
        assertThat(fromFlags.credentials()).contains(Credentials.of("LTAIflag", "flagsecret"));
        assertThat(fromFlags.limits().concurrency()).isEqualTo(3);
        assertThat(fromFlags.limits().requestsPerSecond()).hasValue(1);
        assertThat(fromFlags.fixtures().control()).contains(CONTROL);
        assertThat(fromFlags.profiles()).containsExactly("wire");
    }

    @Test
    void a_variable_of_the_file_need_not_be_set_where_a_flag_gives_the_value() throws IOException {
        Path file = Files.writeString(
                folder.resolve("target.yaml"),
                "endpoint: ${NOT_SET}\ncredentials:\n  accessKeyId: ${NOT_SET}\n  accessKeySecret: ${NOT_SET}\n");
        environment.put("CONFORMANCE_TARGET", file.toString());
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIenv");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "envsecret");

        Target target = compose(aimed(Optional.of(ENDPOINT), Optional.empty())).orElseThrow();

        assertThat(target.endpoint()).isEqualTo(ENDPOINT);
        assertThat(target.credentials()).contains(Credentials.of("LTAIenv", "envsecret"));
    }

    @Test
    void a_control_endpoint_makes_credentials_optional() {
        Target target = compose(TargetFlags.none().aimedAt(ENDPOINT, CONTROL)).orElseThrow();

        assertThat(target.credentials()).isEmpty();
        assertThat(target.limits().concurrency()).isEqualTo(16);
        assertThat(target.name()).isEqualTo("flag.example.com");
    }

    @Test
    void without_a_control_endpoint_missing_credentials_are_a_problem() {
        assertThat(problems(aimed(Optional.of(ENDPOINT), Optional.empty())))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("no access key", "ALIBABA_CLOUD_ACCESS_KEY_ID", "control endpoint"));
    }

    @Test
    void half_an_access_key_is_a_problem_even_with_a_control_endpoint() {
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIenv");

        assertThat(problems(TargetFlags.none().aimedAt(ENDPOINT, CONTROL)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no access key secret"));
    }

    @Test
    void a_control_endpoint_alone_is_no_target() {
        assertThat(problems(aimed(Optional.empty(), Optional.of(CONTROL))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no endpoint", "--endpoint"));
    }

    @Test
    void bad_flags_and_variables_are_all_named() {
        environment.put("CONFORMANCE_CONCURRENCY", "lots");
        environment.put("CONFORMANCE_RATE", "-1");
        environment.put("CONFORMANCE_PROFILE", "cor");
        environment.put("CONFORMANCE_CONTROL", "nowhere");

        assertThat(problems(aimed(Optional.of(URI.create("ftp://x")), Optional.empty())))
                .extracting(Problem::place)
                .contains(
                        "--endpoint",
                        "CONFORMANCE_CONTROL",
                        "CONFORMANCE_CONCURRENCY",
                        "CONFORMANCE_RATE",
                        "CONFORMANCE_PROFILE");
    }

    @Test
    void neither_flags_nor_target_print_a_secret() throws IOException {
        environment.put("CONFORMANCE_TARGET", file().toString());
        TargetFlags flags = new TargetFlags(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("LTAIflag"),
                Optional.of("flagsecret"),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of());

        assertThat(flags.toString() + compose(flags).orElseThrow()).doesNotContain("flagsecret", "filesecret");
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("target.yaml"), """
                endpoint: http://file.example.com
                region: cn-file
                credentials: {accessKeyId: LTAIfile, accessKeySecret: filesecret}
                limits: {concurrency: 5}
                """);
    }

    private static TargetFlags aimed(Optional<URI> endpoint, Optional<URI> control) {
        return new TargetFlags(
                Optional.empty(),
                endpoint,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                control,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of());
    }

    private Optional<Target> compose(TargetFlags flags) {
        return new TargetComposer().compose(flags, environment, Set.of("snapshot-system"));
    }

    private List<Problem> problems(TargetFlags flags) {
        return catchThrowableOfType(InvalidInput.class, () -> compose(flags)).problems();
    }
}
