package ecsconformance.run.doctor;

import ecsconformance.client.Proxy;
import ecsconformance.client.TlsFailure;
import ecsconformance.client.Trust;
import ecsconformance.endpoint.Target;
import ecsconformance.wire.Authority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/** Checks the connection to a target layer by layer, without a request: name, port, TLS. */
public final class Reach {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Target target;
    private final Optional<Proxy> proxy;
    private final URI endpoint;

    /** @throws ecsconformance.input.InvalidInput where the environment names a proxy that is none */
    public Reach(Target target, Map<String, String> environment) {
        this.target = target;
        this.endpoint = target.endpoint();
        this.proxy = Proxy.of(endpoint, environment);
    }

    /**
     * The finding about one layer.
     *
     * @param line one sentence; of a layer that does not work with what would help
     */
    public record Layer(String name, boolean works, String line) {}

    /** The layers in their order; the first that does not work is the last. */
    public List<Layer> look() {
        List<Layer> layers = new ArrayList<>();
        Authority own = Authority.known(endpoint);
        String host = proxy.map(Proxy::address).orElse(own.address());
        int port = proxy.map(Proxy::port).orElse(own.port());
        String whose = proxy.map(through -> " of " + through.named()).orElse("");
        proxy.ifPresent(through -> layers.add(new Layer(
                "proxy",
                true,
                through.variable() + " names " + through.host() + ":" + through.port() + " for this endpoint")));
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            layers.add(new Layer(
                    "name", false, host + whose + " has no address; check the spelling, the DNS and NO_PROXY"));
            return layers;
        }
        layers.add(new Layer(
                "name",
                true,
                host + " is "
                        + Arrays.stream(addresses)
                                .map(InetAddress::getHostAddress)
                                .collect(Collectors.joining(", "))));
        try (Socket socket = new Socket()) {
            int patience = Math.toIntExact(target.limits().connectTimeout().toMillis());
            socket.connect(new InetSocketAddress(addresses[0], port), patience);
            layers.add(new Layer("port", true, "port " + port + whose + " takes connections"));
            if (endpoint.getScheme().equals("https") && proxy.isEmpty()) {
                socket.setSoTimeout(patience);
                layers.add(tls(socket, host, port));
            }
        } catch (IOException refused) {
            layers.add(new Layer(
                    "port",
                    false,
                    "port " + port + whose + " takes no connection (" + refused.getMessage()
                            + "); check the port, the firewall, and that the server runs"));
        }
        return layers;
    }

    private Layer tls(Socket connected, String host, int port) {
        try (SSLSocket socket =
                (SSLSocket) Trust.of(target.tls()).getSocketFactory().createSocket(connected, host, port, false)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(target.tls().insecure() ? "" : "HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new Layer(
                    "TLS",
                    true,
                    socket.getSession().getProtocol() + ", " + certificate(socket)
                            + (target.tls().insecure() ? ", not verified (tls.insecure)" : ""));
        } catch (IOException failed) {
            List<Throwable> chain = new ArrayList<>();
            for (Throwable cause = failed; cause != null && chain.size() < 10; cause = cause.getCause()) {
                chain.add(cause);
            }
            return new Layer("TLS", false, TlsFailure.explain(chain, host + ":" + port));
        }
    }

    private static String certificate(SSLSocket socket) throws SSLPeerUnverifiedException {
        Certificate certificate = socket.getSession().getPeerCertificates()[0];
        return certificate instanceof X509Certificate known
                ? "certificate of " + known.getSubjectX500Principal().getName() + " until "
                        + DAY.format(known.getNotAfter().toInstant())
                : "a certificate of the type " + certificate.getType();
    }
}
