package ecsconformance.emulator;

import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.control.ControlApi;
import ecsconformance.emulator.defects.AcrossAccounts;
import ecsconformance.emulator.gateway.Gateway;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.emulator.http.HttpResponse;
import ecsconformance.emulator.http.HttpService;
import ecsconformance.emulator.http.HttpService.LoggedResponse;
import ecsconformance.emulator.http.ServerHttp;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The embedded endpoint while it listens: the API at {@code /} and the control protocol at {@code /control}. */
public final class Emulator implements AutoCloseable {

    private static final String CONTROL = "/control";
    private static final Set<String> ANY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    private final ServerHttp http;
    private final URI endpoint;

    private Emulator(ServerHttp http, URI endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /**
     * Starts listening; returns when requests are answered.
     *
     * @param choices the usual behaviour of accounts where the page leaves a choice, or against the page
     * @param clock  judges the Timestamp of requests
     * @param random makes the request ids
     * @throws IllegalStateException where the host and port cannot be listened on, or the keys cannot be used
     */
    public static Emulator start(
            EmulatorOptions options, Cloud cloud, Choices choices, Clock clock, RandomGenerator random) {
        RequestRouter front = new RequestRouter(
                new Gateway(new ReroutedCloud(cloud, new AcrossAccounts()), clock, random),
                new ControlApi(CONTROL, cloud, choices),
                clock,
                options.requestLog(),
                options.control());
        ServerHttp http = ServerHttp.start(options, front);
        return new Emulator(
                http,
                URI.create((options.keys().isPresent() ? "https" : "http") + "://" + authority(options.host()) + ":"
                        + http.port()));
    }

    /** Base URL of the API, without a slash at the end. */
    public URI endpoint() {
        return endpoint;
    }

    /** Base URL of the control protocol, without a slash at the end. */
    public URI control() {
        return endpoint.resolve(CONTROL);
    }

    /** Stops listening; requests under way are finished. */
    @Override
    public void close() {
        http.close();
    }

    /** The bound host as a URL names it; all addresses at once are reached by loopback. */
    private static String authority(String host) {
        if (ANY_ADDRESS.contains(host)) {
            return "127.0.0.1";
        }
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Hands each request to the gateway or the control API and writes its line of the log. */
    private record RequestRouter(
            Gateway gateway,
            ControlApi control,
            Clock clock,
            Optional<Consumer<String>> requestLog,
            boolean servesControl)
            implements HttpService {

        private static final int LONGEST_NAME = 64;

        @Override
        public HttpResponse answer(HttpRequest request) {
            long start = System.nanoTime();
            LoggedResponse answered;
            try {
                answered = servesControl && control.owns(request.path())
                        ? control.answer(request)
                        : gateway.answer(request);
            } catch (Error failed) {
                // The server would swallow it, and a process without memory would look like an endpoint with a defect.
                Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), failed);
                throw failed;
            }
            log(request.verb(), answered, start);
            return answered.response();
        }

        @Override
        public HttpResponse unreadable(int status) {
            long start = System.nanoTime();
            LoggedResponse answered = gateway.unreadable(status);
            log("", answered, start);
            return answered.response();
        }

        private void log(String verb, LoggedResponse answered, long start) {
            requestLog.ifPresent(log -> log.accept(String.join(
                            " ",
                            clock.instant().toString(),
                            named(answered.requestId()),
                            named(verb),
                            named(answered.action()),
                            Integer.toString(answered.response().status()),
                            named(answered.code()),
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + "ms")
                    + (answered.error().isEmpty() ? "" : " " + named(answered.error()))));
        }

        /** A text from outside stays one short word, so that no line of the log can be forged. */
        private static String named(String text) {
            String word = text.replaceAll("[^A-Za-z0-9._-]", "?");
            return word.isEmpty() ? "-" : word.substring(0, Math.min(word.length(), LONGEST_NAME));
        }
    }
}
