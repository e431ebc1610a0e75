package ecsconformance.emulator.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import ecsconformance.emulator.EmulatorOptions;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;

/**
 * Serves an {@link HttpService} with WireMock: one stub for any request, whose response one transformer makes. Nothing else of
 * the emulator knows WireMock.
 */
public final class WireMockHttp implements AutoCloseable {

    /** Enough that 64 connections are answered at once, beside the threads that accept and select. */
    private static final int THREADS = 80;

    /** Of the request line and headers together, in bytes; leaves room for URLs of 64 KiB. */
    private static final int LARGEST_HEAD = 96 << 10;

    private static final long IDLE_MILLIS = 30_000;

    private final WireMockServer server;

    private WireMockHttp(WireMockServer server) {
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @throws IllegalStateException where it cannot listen there
     */
    public static WireMockHttp start(EmulatorOptions options, HttpService service) {
        WireMockServer server = new WireMockServer(configuration(options, service));
        server.addStubMapping(new StubMapping(RequestPattern.everything(), new ResponseDefinition()));
        try {
            server.start();
        } catch (FatalStartupException unable) {
            throw new IllegalStateException("cannot listen on " + options.host() + ":" + options.port(), unable);
        }
        return new WireMockHttp(server);
    }

    public int port() {
        return server.isHttpEnabled() ? server.port() : server.httpsPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static WireMockConfiguration configuration(EmulatorOptions options, HttpService service) {
        WireMockConfiguration listening =
                WireMockConfiguration.options().bindAddress(options.host()).http2TlsDisabled(true);
        options.keys()
                .ifPresentOrElse(
                        keys -> listening
                                .httpDisabled(true)
                                .httpsPort(options.port())
                                .keystoreType("PKCS12")
                                .keystorePath(keys.store().toString())
                                .keystorePassword(keys.password())
                                .keyManagerPassword(keys.password()),
                        () -> listening.port(options.port()));
        return listening
                .containerThreads(THREADS)
                .jettyAcceptors(1)
                .jettyHeaderRequestSize(LARGEST_HEAD)
                .jettyIdleTimeout(IDLE_MILLIS)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .templatingEnabled(false)
                .extensionScanningEnabled(false)
                .usingFilesUnderClasspath("ecsconformance/emulator/no-files")
                .httpServerFactory((settings, admin, stubs) -> new GuardedServer(settings, admin, stubs, service))
                .extensions(new Transformer(service));
    }

    private static HttpRequest read(Request request) {
        String url = request.getUrl();
        int query = url.indexOf('?');
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : request.getHeaders().all()) {
            headers.merge(header.key(), String.join(",", header.values()), (one, other) -> one + "," + other);
        }
        return new HttpRequest(
                request.getMethod().getName(),
                query < 0 ? url : url.substring(0, query),
                query < 0 ? "" : url.substring(query + 1),
                headers,
                request.getBody());
    }

    /** Lets the service make the response. */
    private record Transformer(HttpService service) implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "emulator";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            HttpResponse answer = service.answer(read(event.getRequest()));
            ResponseDefinitionBuilder response =
                    new ResponseDefinitionBuilder().withStatus(answer.status()).withBody(answer.body());
            answer.headers().forEach((name, value) -> response.withHeader(name, value));
            return response.build();
        }
    }

    /** WireMock's server with the guard in front and the envelope for the server's own refusals. */
    private static final class GuardedServer extends Jetty11HttpServer {

        GuardedServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs, HttpService service) {
            super(options, admin, stubs);
            jettyServer.setHandler(new Guard(service, jettyServer.getHandler()));
            jettyServer.setErrorHandler(new EnvelopeErrors(service));
            for (Connector connector : jettyServer.getConnectors()) {
                AbstractConnector listening = (AbstractConnector) connector;
                listening.addConnectionFactory(new PlainConnections(listening
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()));
            }
        }
    }
}
