package ecsconformance.hostile;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import ecsconformance.client.RawServer;
import ecsconformance.client.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What is wrong before the first request is read: connections, TLS, and the faults that WireMock knows. */
final class ConnectionCases {

    private final URI control;
    private final TestCertificates certificates;

    /** @param control that of an emulator, which gives the accounts */
    ConnectionCases(URI control, Path folder) {
        this.control = control;
        this.certificates = new TestCertificates(folder)
                .make("authority", "-ext", "bc:c")
                .make("good", "-ext", "san=ip:127.0.0.1")
                .signed("old", "authority", "-ext", "san=ip:127.0.0.1", "-startdate", "-10d", "-validity", "5")
                .signed("young", "authority", "-ext", "san=ip:127.0.0.1", "-startdate", "+5d")
                .signed("foreign", "authority", "-ext", "san=dns:other.example.com");
    }

    List<HostileCase> all() {
        return List.of(
                everywhere("a port where nobody listens", () -> at("http", closedPort(), "")),
                everywhere(
                        "a host name that nobody knows",
                        () -> place(() -> {}, "http://no-such-host.invalid", "allowMutations: true")),
                receiving("reset when the connection is made", Fault::reset),
                receiving("closed when the connection is made", connection -> connection.close()),
                receiving("reset in the middle of the request line", connection -> {
                    connection.getInputStream().readNBytes(8);
                    Fault.reset(connection);
                }),
                everywhere("TLS where plain HTTP was expected", () -> {
                    RawServer server = tls("good");
                    return at(server, "http", "");
                }),
                everywhere("plain HTTP where TLS was expected", () -> {
                    RawServer server = RawServer.receiving(connection -> {
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                        connection.getInputStream().read();
                        connection.close();
                    });
                    return at(server, "https", "");
                }),
                everywhere("closed in the middle of the TLS handshake", () -> {
                    RawServer server = RawServer.receiving(connection -> {
                        connection.getInputStream().readNBytes(8);
                        connection.close();
                    });
                    return at(server, "https", "");
                }),
                everywhere("a self-signed certificate", () -> at(tls("good"), "https", "")),
                everywhere("an expired certificate", () -> at(tls("old"), "https", trusting())),
                everywhere("a certificate that is not valid yet", () -> at(tls("young"), "https", trusting())),
                everywhere("a certificate for another name", () -> at(tls("foreign"), "https", trusting())),
                wiremock(
                        "WireMock: an empty response",
                        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE)),
                wiremock(
                        "WireMock: a reset",
                        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)),
                wiremock(
                        "WireMock: a malformed chunk",
                        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK)),
                wiremock(
                        "WireMock: random data, then closed",
                        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE)),
                wiremock("WireMock: a minute's delay", aResponse().withFixedDelay(60_000)),
                wiremock(
                        "WireMock: a minute's dribble",
                        aResponse().withBody("{\"RequestId\":\"R-1\"}").withChunkedDribbleDelay(10, 60_000)));
    }

    private static HostileCase everywhere(String name, HostileCase.Opening opening) {
        return new HostileCase(name, HostileCases.EVERYWHERE, opening);
    }

    private HostileCase receiving(String name, RawServer.Reception reception) {
        return everywhere(name, () -> at(RawServer.receiving(reception), "http", ""));
    }

    private HostileCase wiremock(String name, ResponseDefinitionBuilder answer) {
        return everywhere(name, () -> {
            WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
            server.start();
            server.stubFor(any(anyUrl()).willReturn(answer));
            return place(server::stop, "http://127.0.0.1:" + server.port(), "");
        });
    }

    private HostileCase.Place at(RawServer server, String scheme, String more) {
        return place(server, scheme + "://127.0.0.1:" + server.uri().getPort(), more);
    }

    private HostileCase.Place at(String scheme, int port, String more) {
        return place(() -> {}, scheme + "://127.0.0.1:" + port, more);
    }

    private HostileCase.Place place(AutoCloseable server, String endpoint, String more) {
        return new HostileCase.Place(server, new HostileRun.Target(URI.create(endpoint), control, true, more));
    }

    private RawServer tls(String name) throws Exception {
        String answer = RawServer.http("200 OK", "{\"RequestId\":\"R-1\"}");
        return new RawServer(
                (request, out, socket) -> out.write(answer.getBytes(StandardCharsets.UTF_8)),
                certificates.server(name).getServerSocketFactory(),
                "https");
    }

    private String trusting() throws Exception {
        return "tls: {trust: \"" + certificates.certificate("authority") + "\"}";
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
