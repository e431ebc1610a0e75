package ecsconformance.emulator;

import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.control.ControlApi;
import ecsconformance.emulator.defects.AcrossAccounts;
import ecsconformance.emulator.gateway.Gateway;
import ecsconformance.emulator.http.ServerHttp;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
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
     * @param choices what accounts do where the page leaves a choice, or against the page, unless asked otherwise
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
}
