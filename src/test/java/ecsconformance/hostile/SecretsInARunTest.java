package ecsconformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.cli.CommandLineInFolder;
import ecsconformance.client.RawServer;
import ecsconformance.suite.EmulatedTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that fail, and everything they leave behind searched for the secrets they worked with. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SecretsInARunTest {

    private static final String SECRET = "Se/cr+et= key\"<&>0123456789";
    private static final String TOKEN = "To/ke+n== for\"<&>9876543210";
    private static final String OTHER = "Ot/he+r== of\"<&>5555566666";
    private static final String PROXY = "Pa/ss+w= rd0123456789";
    private static final Pattern SIGNATURE = Pattern.compile("[?&\\n]Signature=([^& ]+)");
    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)Authorization: [^\\r]*Signature=(\\w+)");
    private static final Pattern MADE =
            Pattern.compile("\"scope\":\"([^\"]+)\",\"accessKeyId\":\"([^\"]+)\",\"accessKeySecret\":\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("(?:AccessKeyId|Credential)=([^&, ]+)");

    @TempDir
    private Path folder;

    /** The texts that must not be found, by their kind. */
    private final Map<String, String> secrets = new ConcurrentHashMap<>(
            Map.of("secret", SECRET, "token", TOKEN, "other account's secret", OTHER, "proxy's password", PROXY));

    private CommandLineInFolder line;

    /** Everything an endpoint may know, in each form, where it ends up in a report. */
    private static byte[] echo(String request, String status, String format) {
        StringBuilder text = new StringBuilder(request.replaceAll("[\\r\\n]+", " "));
        for (String secret : List.of(SECRET, TOKEN, OTHER)) {
            Traces.spellings(secret).forEach(form -> text.append(" | ").append(form));
        }
        String body = format.equals("json")
                ? "{\"Code\":\"Odd\",\"Message\":\"" + Traces.json(text.toString()) + "\",\"RequestId\":\""
                        + Traces.json(SECRET) + "\",\"" + Traces.json(TOKEN) + "\":1}"
                : format.equals("xml")
                        ? "<Error><Code>Odd</Code><Message>" + Traces.xml(text.toString()) + "</Message></Error>"
                        : text.toString();
        return RawServer.http(status, body, "X-Echo: " + text, "X-Acs-Request-Id: " + SECRET, "Connection: close")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "neither"})
    void an_endpoint_that_echoes_everything(String format) throws Exception {
        try (RawServer server = new RawServer((request, out, socket) -> {
            boolean probe = request.contains("DescribeRegions");
            out.write(echo(request, "400 Bad Request", probe && format.equals("neither") ? "json" : format));
            out.flush();
            socket.close();
        })) {
            int exit = run(server.uri().toString(), declared());

            assertThat(exit).as(line.text()).isEqualTo(1);
            rememberSignatures(server.requests());
            expectNoTraces(30);
        }
    }

    @Test
    void accounts_that_a_control_endpoint_makes_and_whose_secrets_it_and_the_endpoint_tell() throws Exception {
        secrets.clear();
        Map<String, String> secretOf = new ConcurrentHashMap<>();
        try (EmulatedTarget emulator = new EmulatedTarget(UnaryOperator.identity());
                RawServer control = new RawServer((request, out, socket) -> {
                    Asked asked = new Asked(request, emulator.endpoint());
                    if (request.startsWith("POST /control/scopes ")) {
                        Asked.Honest honest = asked.honest();
                        Matcher made = MADE.matcher(honest.text());
                        assertThat(made.find()).isTrue();
                        secretOf.put(made.group(1), made.group(3));
                        secretOf.put(made.group(2), made.group(3));
                        secrets.put("secret of " + made.group(1), made.group(3));
                        send(new String(honest.with(honest.body()), StandardCharsets.UTF_8), out, socket);
                    } else if (request.contains("instance-running")) {
                        String scope = request.split("/")[3];
                        String words = String.join(" ", Traces.spellings(secretOf.get(scope)));
                        send(
                                RawServer.http("422 No", "{\"error\":\"" + words + "\"}", "Connection: close"),
                                out,
                                socket);
                    } else if (request.contains("/fixtures ")) {
                        Asked.Honest honest = asked.honest();
                        String words = Traces.json(String.join(" ", secrets.values()));
                        String told = new String(honest.body(), StandardCharsets.UTF_8)
                                .replace("\"attributes\":{}", "\"attributes\":{\"note\":\"" + words + "\"}")
                                .replace("\"attributes\":{\"s", "\"attributes\":{\"note\":\"" + words + "\",\"s");
                        send(
                                new String(honest.with(told.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8),
                                out,
                                socket);
                    } else {
                        asked.relay(out, socket);
                    }
                });
                RawServer server = new RawServer((request, out, socket) -> {
                    Matcher key = KEY.matcher(request);
                    if (request.contains("CreateImage") && key.find()) {
                        String words = String.join(" ", Traces.spellings(secretOf.get(key.group(1))));
                        String body = "{\"Code\":\"Odd\",\"Message\":\"" + words + "\"}";
                        send(RawServer.http("400 Bad", body, "X-All: " + words, "Connection: close"), out, socket);
                    } else {
                        new Asked(request, emulator.endpoint()).relay(out, socket);
                    }
                })) {
            int exit = run(server.uri().toString(), "fixtures: {control: \"" + control.uri() + "/control\"}");

            assertThat(exit).as(line.text()).isEqualTo(1);
            rememberSignatures(server.requests());
            expectNoTraces(10);
        }
    }

    private static void send(String answer, OutputStream out, Socket socket) throws IOException {
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.flush();
        socket.close();
    }

    @Test
    void keys_that_a_documented_endpoint_does_not_know() throws Exception {
        try (EmulatedTarget emulator = new EmulatedTarget(UnaryOperator.identity());
                RawServer server = new RawServer(
                        (request, out, socket) -> new Asked(request, emulator.endpoint()).relay(out, socket))) {
            assertThat(run(server.uri().toString(), declared())).isEqualTo(3);
            rememberSignatures(server.requests());
            expectNoTraces(5);
        }
    }

    @Test
    void no_tls_where_it_is_expected_and_a_proxy_that_answers_with_nonsense() throws Exception {
        try (RawServer plain = RawServer.receiving(
                        connection -> send("HTTP/1.1 400 Bad\r\n\r\n", connection.getOutputStream(), connection));
                RawServer proxy = new RawServer((request, out, socket) -> {
                    out.write(("nonsense " + request).getBytes(StandardCharsets.UTF_8));
                    socket.close();
                })) {
            assertThat(run(plain.uri().toString().replace("http:", "https:"), declared()))
                    .isEqualTo(3);
            expectNoTraces(4);

            String password = URLEncoder.encode(PROXY, StandardCharsets.UTF_8).replace("+", "%20");
            line.set(
                    "HTTP_PROXY",
                    "http://user:" + password + "@127.0.0.1:" + proxy.uri().getPort());
            assertThat(run("http://ecs.example.com", declared())).isEqualTo(3);
            assertThat(proxy.requests()).isNotEmpty();
            rememberSignatures(proxy.requests());
            expectNoTraces(5);
        }
    }

    private static String declared() {
        return """
                credentials: {accessKeyId: LTAIsomebody, accessKeySecret: "${SECRET}", securityToken: "${TOKEN}"}
                fixtures:
                  declared:
                    snapshot-system: s-1
                    account-without-balance: {accessKeyId: LTAIother, accessKeySecret: "${OTHER}", fixtures: {instance-running: i-1}}
                """;
    }

    private int run(String endpoint, String more) throws Exception {
        if (line == null) {
            line = new CommandLineInFolder(folder, Clock.systemUTC());
        }
        line.set("SECRET", SECRET);
        line.set("TOKEN", TOKEN);
        line.set("OTHER", OTHER);
        Path file = Files.writeString(
                folder.resolve("target.yaml"),
                "endpoint: " + endpoint
                        + "\nallowMutations: true\nlimits: {imageReady: 1s, imageListed: 1s, repeatWithin: 1s}\n"
                        + more);
        return line.execute(
                "run",
                "--target",
                file.toString(),
                "--report",
                line.path("report"),
                "--package",
                line.path("package.zip"),
                "--ledger",
                line.path("ledger.jsonl"),
                "--rule",
                "snapshot.*",
                "--rule",
                "account.balance",
                "--rule",
                "client-token.repeat",
                "--rule",
                "instance.states");
    }

    private void rememberSignatures(List<String> requests) {
        for (String request : requests) {
            for (Pattern pattern : List.of(SIGNATURE, AUTHORIZATION)) {
                for (MatchResult found : pattern.matcher(request).results().toList()) {
                    secrets.put(
                            "signature " + secrets.size(), URLDecoder.decode(found.group(1), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** @param least the least number of secrets that the run worked with */
    private void expectNoTraces(int least) throws Exception {
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(least);
        Map<String, String> texts = new LinkedHashMap<>(Traces.written(folder));
        texts.put("the terminal", line.text());
        assertThat(texts.keySet())
                .anyMatch(file -> file.endsWith("index.html"))
                .anyMatch(file -> file.endsWith("evidence.har"));
        assertThat(Traces.find(texts, secrets).stream().limit(40)).isEmpty();
    }
}
