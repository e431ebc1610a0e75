package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.run.RunOptions;
import ecsconformance.run.live.SuiteRun;
import ecsconformance.run.selection.Selection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault of the control endpoint is never a failure of the target. */
final class OddControlTest {

    private static final Set<String> RULES =
            Set.of("instance.disks", "priority.mapping", "size.at-least-snapshot", "snapshot.age", "source.missing");

    static Stream<Arguments> oddities() {
        return Stream.of(
                odd("one id for all", "unusable", body -> body.replaceAll("\"id\":\"s-[^\"]*\"", "\"id\":\"s-1\"")),
                odd("a number for an id", "unusable", body -> body.replaceAll("\"id\":\"[is]-[^\"]*\"", "\"id\":7")),
                odd("no id", "unusable", body -> body.replaceAll("\"id\":\"[is]-[^\"]*\",", "")),
                odd("an id with a line end", "unusable", body -> body.replaceAll("\"id\":\"[is]-", "\"id\":\"s\\\\n")),
                odd("ids of nothing", "unusable", body -> body.replaceAll("\"id\":\"([is])-bp.", "\"id\":\"$1-bpq")),
                odd("another region", "unusable", body -> body.replace("cn-hangzhou", "cn-shanghai")),
                odd("an unknown region", "unusable", body -> body.replace("cn-hangzhou", "nowhere-1")),
                odd(
                        "another type",
                        "unusable",
                        body -> body.replace("\"diskType\":\"system\"", "\"diskType\":\"data\"")
                                .replace("\"status\":\"Running\"", "\"status\":\"Stopped\"")),
                odd("another status", "unusable", body -> body.replaceAll("(accomplished|Running)", "Stopped")),
                odd("sizes that are none", "unusable", body -> body.replaceAll("\"size\":\\d+", "\"size\":\"large\"")),
                odd("other sizes", "unusable", body -> body.replaceAll("\"size\":\\d+", "\"size\":33")),
                odd(
                        "another time",
                        "unusable",
                        body -> body.replaceAll("\"createdAt\":\"\\d+", "\"createdAt\":\"2010")
                                .replace("Running", "Pending")),
                odd(
                        "secrets that do not work",
                        "keys of their account",
                        ofEverySecondScope(body -> body.replaceAll("(accessKeySecret\":\")", "$1wrong"))),
                odd(
                        "keys that do not work",
                        "keys of their account",
                        ofEverySecondScope(body -> body.replaceAll("(accessKeyId\":\")", "$1wrong"))),
                odd(
                        "unknown regions at times",
                        "region nowhere-1",
                        ofEverySecondScope(body -> body.replace("cn-hangzhou", "nowhere-1"))),
                odd("one account for all", "account", oneForAll()),
                odd("a region that is no text", "regionId", body -> body.replace("\"cn-hangzhou\"", "[1]")),
                odd("no JSON", "control endpoint", body -> "<html>"),
                odd("null", "control endpoint", body -> "null"));
    }

    private static UnaryOperator<String> ofEverySecondScope(UnaryOperator<String> change) {
        AtomicInteger scopes = new AtomicInteger();
        return body -> body.contains("\"scope\"") && scopes.incrementAndGet() % 2 == 0 ? change.apply(body) : body;
    }

    private static UnaryOperator<String> oneForAll() {
        AtomicReference<String> first = new AtomicReference<>();
        return body -> {
            first.compareAndSet(null, body.contains("\"scope\"") ? body : null);
            return body.contains("\"scope\"") ? first.get() : body;
        };
    }

    private static Arguments odd(String words, String reason, UnaryOperator<String> change) {
        return arguments(words, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    void makes_rules_inconclusive(String words, String reason, UnaryOperator<String> change) throws Exception {
        List<Rule> rules = EmulatedTarget.allRules().stream()
                .filter(rule -> RULES.contains(rule.id().value()))
                .toList();
        try (EmulatedTarget emulator = new EmulatedTarget(UnaryOperator.identity());
                Between control = new Between(emulator.control(), change)) {
            Target target = new TargetComposer()
                    .compose(TargetFlags.none().aimedAt(emulator.endpoint(), control.uri()), Map.of(), Fixture.ids())
                    .orElseThrow();

            var result = new SuiteRun(
                            target,
                            JudgedEdition.stated(EmulatedTarget.contract(), rules),
                            rules,
                            Selection.everything(),
                            new RunOptions("test", 1, Map.of()),
                            Clock.systemUTC(),
                            new SecureRandom(),
                            (finished, total) -> {})
                    .execute();

            List<RuleResult> judged = result.rules().stream()
                    .filter(rule -> RULES.contains(rule.id()))
                    .toList();
            assertThat(judged).extracting(RuleResult::verdict).doesNotContain(RuleVerdict.FAILED);
            assertThat(judged.toString() + result.run().problem()).contains(reason);
        }
    }

    /** Stands between the suite and a control endpoint and changes what that one answers to a POST. */
    private static final class Between implements AutoCloseable {

        private final HttpClient http = HttpClient.newHttpClient();
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;
        private final URI control;
        private final UnaryOperator<String> change;

        Between(URI control, UnaryOperator<String> change) throws IOException {
            this.control = control;
            this.change = change;
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::pass);
            server.start();
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        private void pass(HttpExchange exchange) throws IOException {
            try (exchange) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(control + exchange.getRequestURI().toString()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()))
                        .build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                byte[] body = change.apply(answer.body()).getBytes(StandardCharsets.UTF_8);
                boolean empty = answer.statusCode() == 204;
                exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : body.length);
                if (!empty) {
                    exchange.getResponseBody().write(body);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
