package ecsconformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.RequestSigner;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The emulator over real HTTP. */
class EmulatorTest {

    private static final List<String> LOG = new CopyOnWriteArrayList<>();
    private static Emulator emulator;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() {
        EmulatorOptions options = new EmulatorOptions("127.0.0.1", 0, Optional.of(LOG::add));
        emulator =
                Emulator.start(options, new SmallCloud(), Choices.none(), Clock.systemUTC(), new SplittableRandom(1));
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({"V1,GET", "V1,POST", "V3,GET", "V3,POST"})
    void answers_a_signed_call_with_its_length_and_keeps_the_connection(SignatureVersion version, HttpVerb verb)
            throws Exception {
        HttpResponse<String> response = send(request(call("镜像 +%&=*~"), version, verb));
        assertThat(response.body()).contains("\"ImageId\":\"m-1\"");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Length"))
                .contains(Integer.toString(response.body().length()));
        assertThat(response.headers().firstValue("Connection")).isEmpty();
        assertThat(response.headers().firstValue("x-acs-request-id")).isPresent();
        assertThat(response.headers().map().keySet())
                .as("nothing tells of the server behind it")
                .containsExactlyInAnyOrder("content-type", "content-length", "x-acs-request-id");
    }

    @Test
    void answers_sixty_four_connections_at_once() {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int at = 0; at < 256; at++) {
            SignatureVersion version = at % 2 == 0 ? SignatureVersion.V1 : SignatureVersion.V3;
            HttpRequest request = request(call("n" + at), version, at % 4 < 2 ? HttpVerb.GET : HttpVerb.POST);
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.get(5, TimeUnit.MINUTES).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({"V1,GET", "V1,POST", "V3,GET", "V3,POST"})
    void takes_urls_and_bodies_of_sixty_four_kibibytes(SignatureVersion version, HttpVerb verb) throws Exception {
        HttpResponse<String> response = send(request(call("n".repeat(64 << 10)), version, verb));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_a_body_of_more_than_a_mebibyte() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(emulator.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("<Code>RequestEntityTooLarge</Code>");
    }

    @ParameterizedTest
    @CsvSource({"/__admin/mappings,404", "/__admin,404", "/__files/a,404", "/images,404", "/,400"})
    void shows_nothing_of_the_server_behind_it(String path, int status) throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(emulator.endpoint().resolve(path)));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("<Error><RequestId>");
    }

    @Test
    void speaks_the_control_protocol() throws Exception {
        HttpResponse<String> scope = control("POST", "/scopes", "{\"run\": \"r\"}");
        assertThat(scope.statusCode()).isEqualTo(201);
        assertThat(scope.body()).contains("\"accessKeyId\":\"testid\"", "\"regionId\":\"cn-hangzhou\"");
        String path = "/scopes/" + scope.body().replaceAll(".*\"scope\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> fixture = control("POST", path + "/fixtures", "{\"fixture\": \"instance-running\"}");
        assertThat(fixture.statusCode()).isEqualTo(201);
        assertThat(fixture.body())
                .isEqualTo("{\"id\":\"i-1\",\"attributes\":{\"status\":\"Running\",\"disks\":[{\"size\":40}]}}");
        HttpResponse<String> impossible = control("POST", path + "/fixtures", "{\"fixture\": \"snapshot-forbidden\"}");
        assertThat(impossible.statusCode()).isEqualTo(422);
        assertThat(impossible.body()).isEqualTo("{\"error\":\"not here\"}");
        assertThat(control("POST", path + "/fixtures", "{\"fixture\": \"none\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(control("POST", path + "/fixtures", "{\"fixture\": \"explode\"}")
                        .statusCode())
                .isEqualTo(500);
        assertThat(control("DELETE", "/defect/snapshot-age.missing" + path, "").statusCode())
                .isEqualTo(204);
        assertThat(control("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(control("POST", path + "/fixtures", "{\"fixture\": \"instance-running\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/scopes,'{',400",
        "POST,/scopes,'{} x',400",
        "POST,/scopes,'[]',400",
        "POST,/scopes,'{\"run\":1}',400",
        "POST,/scopes,'',400",
        "POST,/scopes/s/fixtures,'{}',400",
        "GET,/scopes,'',405",
        "PUT,/scopes,'',405",
        "GET,/scopes/s,'',405",
        "GET,/scopes/s/fixtures,'',405",
        "GET,'','',404",
        "GET,/,'',404",
        "POST,/scopes/s/other,'{}',404",
        "DELETE,/scopes/%2e%2e,'',404",
        "POST,/scopes/s/fixtures/,'{}',404",
        "POST,/defect/none.such/scopes,'{}',400",
        "POST,/defect/snapshot-age.missing/reading/cutoff-day=none/scopes,'{}',400",
        "POST,/reading/cutoff-day/scopes,'{}',400",
        "POST,/defect/snapshot-age.missing,'{}',404",
        "POST,/defect,'{}',404",
    })
    void refuses_what_the_control_protocol_does_not_know(String verb, String path, String body, int status)
            throws Exception {
        HttpResponse<String> response = control(verb, path, body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{\"error\":\"");
    }

    @Test
    void logs_one_line_a_request_without_secrets() throws Exception {
        HttpResponse<String> response = send(request(Call.of("DeleteImage"), SignatureVersion.V1, HttpVerb.GET));
        String id = response.headers().firstValue("x-acs-request-id").orElseThrow();
        assertThat(LOG)
                .filteredOn(line -> line.contains(id))
                .singleElement()
                .asString()
                .matches("\\S+Z " + id + " GET DeleteImage 403 ImageIsCreating \\d+ms");
        assertThat(LOG).noneMatch(line -> line.contains(SmallCloud.SECRET) || line.contains("Signature="));
    }

    @Test
    void says_where_it_cannot_listen() {
        EmulatorOptions taken =
                new EmulatorOptions("127.0.0.1", emulator.endpoint().getPort(), Optional.empty());
        assertThatThrownBy(() -> Emulator.start(
                        taken, new SmallCloud(), Choices.none(), Clock.systemUTC(), new SplittableRandom(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot listen on 127.0.0.1:" + taken.port());
    }

    private static Call call(String description) {
        return Call.of("CreateImage").with("Description", description);
    }

    private static HttpRequest.Builder builder(SignedCall signed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(signed.uri());
        signed.headers().forEach((name, value) -> {
            if (!name.equals("host")) {
                request.header(name, value);
            }
        });
        return signed.verb() == HttpVerb.GET
                ? request.GET()
                : request.POST(HttpRequest.BodyPublishers.ofString(signed.body(), StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder builder(Call call, SignatureVersion version, HttpVerb verb) {
        Credentials keys = Credentials.of(SmallCloud.KEY, SmallCloud.SECRET);
        TimeAndNonce stamp =
                new TimeAndNonce(Clock.systemUTC().instant(), UUID.randomUUID().toString());
        WireStyle style = new WireStyle(version, verb, Format.JSON);
        return builder(new RequestSigner().sign(call, style, keys, emulator.endpoint(), stamp));
    }

    private static HttpRequest request(Call call, SignatureVersion version, HttpVerb verb) {
        return builder(call, version, verb).build();
    }

    private HttpResponse<String> control(String verb, String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(emulator.control() + path))
                .method(verb, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
