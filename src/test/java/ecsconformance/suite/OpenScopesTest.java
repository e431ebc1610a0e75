package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ecsconformance.cli.CommandLineInFolder;
import ecsconformance.result.Result.Resources;
import ecsconformance.result.json.ResultJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that a control endpoint has not taken back is listed with everything in it, and closed by cleanup. */
final class OpenScopesTest {

    private static final String OPEN = "at the control endpoint";

    @TempDir
    private Path folder;

    private final AtomicBoolean takesBack = new AtomicBoolean(true);
    private final AtomicBoolean tellsKeys = new AtomicBoolean(true);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private CommandLineInFolder unit;
    private EmulatedTarget emulator;
    private HttpServer control;

    @BeforeEach
    void start() throws IOException {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
        emulator = new EmulatedTarget(UnaryOperator.identity());
        control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        control.setExecutor(threads);
        control.createContext("/", this::pass);
        control.start();
    }

    @AfterEach
    void stop() {
        control.stop(0);
        threads.shutdownNow();
        emulator.close();
    }

    @Test
    void where_it_refuses_to() throws Exception {
        takesBack.set(false);
        Resources resources = run();

        assertThat(resources.leaked()).isNotEmpty().allMatch(it -> it.endsWith(OPEN));
        assertThat(resources.deleted()).isLessThan(resources.created());
        assertThat(unit.text()).contains("left over ", "the account of ", "to remove it: ");
        assertThat(execute("cleanup")).isEqualTo(4);
        takesBack.set(true);
        assertThat(execute("cleanup")).as(unit.text()).isZero();
        assertThat(execute("cleanup")).isZero();
        assertThat(unit.text()).contains("removed    0");
    }

    @Test
    void where_it_is_asked_to_leave_it() throws Exception {
        Resources resources = run("--keep-scopes");

        assertThat(resources.leaked()).hasSizeGreaterThan(2).allMatch(it -> it.endsWith(OPEN));
        assertThat(execute("cleanup")).as(unit.text()).isZero();
    }

    @Test
    void where_it_opens_one_without_keys() throws Exception {
        tellsKeys.set(false);
        takesBack.set(false);

        Resources resources = run();

        assertThat(resources.leaked()).isNotEmpty().allMatch(it -> it.endsWith(OPEN));
    }

    @Test
    void where_it_takes_all_back_nothing_is_left() throws Exception {
        assertThat(run().leaked()).isEmpty();
    }

    private Resources run(String... more) throws Exception {
        String[] all = new String[more.length + 6];
        System.arraycopy(more, 0, all, 0, more.length);
        String[] last = {"--rule", "image-name.malformed", "--no-allure", "--yes", "--report", unit.path("report")};
        System.arraycopy(last, 0, all, more.length, last.length);
        execute("run", all);
        return new ResultJson().read(folder.resolve("report/conformance.json")).resources();
    }

    private int execute(String command, String... more) {
        String[] all = new String[more.length + 7];
        all[0] = command;
        System.arraycopy(more, 0, all, 1, more.length);
        String[] last = {
            "--endpoint",
            emulator.endpoint().toString(),
            "--control",
            "http://127.0.0.1:" + control.getAddress().getPort() + "/control",
            "--ledger",
            unit.path("ledger.jsonl")
        };
        System.arraycopy(last, 0, all, 1 + more.length, last.length);
        return unit.execute(all);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("DELETE") && !takesBack.get()) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            URI place = URI.create(
                    emulator.control() + exchange.getRequestURI().toString().substring("/control".length()));
            HttpRequest request = HttpRequest.newBuilder(place)
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()))
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = tellsKeys.get() ? answer.body() : withoutKeys(answer.body());
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] withoutKeys(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replace("accessKeySecret", "other")
                .getBytes(StandardCharsets.UTF_8);
    }
}
