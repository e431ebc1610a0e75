package ecsconformance.hostile;

import ecsconformance.client.RawServer;
import ecsconformance.client.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Faults before the first request is read: connections, TLS, and answers that break off. */
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
                answering("an empty response", (asked, out, socket) -> socket.close()),
                answering("a reset", (asked, out, socket) -> Fault.reset(socket)),
                answering("a malformed chunk", (asked, out, socket) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nlskdu018973t09sylgasjkfg1][]'./.sdlv"
                                    .getBytes(StandardCharsets.US_ASCII));
                    socket.close();
                }),
                answering("random data, then closed", (asked, out, socket) -> {
                    out.write("lskdu018973t09sylgasjkfg1][]'./.sdlv".getBytes(StandardCharsets.US_ASCII));
                    socket.close();
                }));
    }

    private static HostileCase everywhere(String name, HostileCase.Opening opening) {
        return new HostileCase(name, HostileCases.EVERYWHERE, opening);
    }

    private HostileCase receiving(String name, RawServer.Reception reception) {
        return everywhere(name, () -> at(RawServer.receiving(reception), "http", ""));
    }

    private HostileCase answering(String name, Fault.Conduct conduct) {
        return everywhere(
                name,
                () -> at(
                        new RawServer((request, out, socket) ->
                                conduct.answer(new Asked(request, URI.create("http://127.0.0.1")), out, socket)),
                        "http",
                        ""));
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
