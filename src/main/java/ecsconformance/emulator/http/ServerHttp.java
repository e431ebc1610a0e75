package ecsconformance.emulator.http;

import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.ServerKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves an {@link HttpService}: one listener of Jetty's core, without servlets, in front of WireMock's stubs. It refuses
 * every request of which two readers could think that it ends in different places.
 */
public final class ServerHttp implements AutoCloseable {

    /** Enough that 64 connections are answered at once, beside the threads that accept and select. */
    private static final int THREADS = 80;

    /** Of the request line and headers together, in bytes; leaves room for URLs of 64 KiB. */
    private static final int LARGEST_HEAD = 96 << 10;

    private static final long IDLE_MILLIS = 30_000;
    /** For requests under way; connections on which there are none are closed sooner. */
    private static final long STOP_MILLIS = 10_000;

    private static final long STOP_IDLE_MILLIS = 100;

    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector;

    private ServerHttp(EmulatorOptions options, HttpService service) {
        HttpConnectionFactory http = new HttpConnectionFactory(configuration());
        connector = options.keys()
                .map(keys -> new ServerConnector(server, 1, -1, tls(keys), http))
                .orElseGet(() -> new ServerConnector(server, 1, -1, http));
        connector.setHost(options.host().replaceAll("[\\[\\]]", ""));
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new Exchanges(new Stubs(service), service));
        server.setErrorHandler(new Unreadable(service));
        server.setStopTimeout(STOP_MILLIS);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(LARGEST_HEAD);
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        // A client or a proxy may name the host as it likes, and not at all; it is the signature that counts.
        http.setHttpCompliance(HttpCompliance.STRICT.with(
                "EMULATOR",
                HttpCompliance.Violation.MISMATCHED_AUTHORITY,
                HttpCompliance.Violation.UNSAFE_HOST_HEADER));
        // The certificate is made for localhost; whoever trusts it may reach the emulator by any name.
        http.addCustomizer(new SecureRequestCustomizer(false));
        // Broken escapes are refused by the gateway, in an envelope.
        http.setUriCompliance(UriCompliance.UNSAFE);
        // A cached field would be taken for another with a blank value.
        http.setHeaderCacheSize(0);
        return http;
    }

    private static SslConnectionFactory tls(ServerKeys keys) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePath(keys.store().toString());
        context.setKeyStorePassword(keys.password());
        context.setKeyManagerPassword(keys.password());
        return new SslConnectionFactory(context, "http/1.1");
    }

    /**
     * Starts listening.
     *
     * @throws IllegalStateException where it cannot listen there
     */
    public static ServerHttp start(EmulatorOptions options, HttpService service) {
        ServerHttp http = new ServerHttp(options, service);
        try {
            http.server.start();
            // The server throws whatever its parts throw.
        } catch (Exception unable) {
            http.close();
            throw new IllegalStateException("cannot listen on " + options.host() + ":" + options.port(), unable);
        }
        return http;
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException unfinished) {
            // It has stopped all the same; what was still under way is broken off.
        } catch (Exception unable) {
            throw new IllegalStateException("the server cannot be stopped", unable);
        }
    }

    static void send(HttpResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (answer.status() != HttpStatus.NO_CONTENT_204) {
            response.getHeaders().put("Content-Length", answer.body().length);
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    /** Gives the server's own refusals, such as of a header that is too long, the envelope that all others have. */
    private static final class Unreadable extends ErrorHandler {

        private final HttpService service;

        Unreadable(HttpService service) {
            this.service = service;
        }

        /** A request that is no HTTP/1.1 is the sender's fault, though the server says 505. */
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            int status = response.getStatus();
            send(
                    service.unreadable(status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ? 400 : status),
                    response,
                    callback);
            return true;
        }
    }
}
