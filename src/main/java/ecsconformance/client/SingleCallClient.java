package ecsconformance.client;

import ecsconformance.client.HttpTransport.CallFailed.CallStage;
import ecsconformance.client.HttpTransport.Deadline;
import ecsconformance.client.Proxy.ProxyRefusal;
import ecsconformance.wire.SignedCall;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.apache.http.HttpVersion;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.protocol.RequestClientConnControl;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.RequestWrapper;
import org.apache.http.impl.conn.DefaultProxyRoutePlanner;
import org.apache.http.impl.conn.DefaultRoutePlanner;
import org.apache.http.impl.conn.DefaultSchemePortResolver;
import org.apache.http.message.BasicStatusLine;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.protocol.BasicHttpProcessor;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.RequestContent;
import org.apache.http.protocol.RequestTargetHost;

/**
 * The HTTP client under RestAssured for exactly one call, on the pool that all calls share. One a call, because RestAssured
 * changes the client it is given with every request, and because the signed URL has to leave as it was signed while RestAssured
 * would take it apart and put it together again. It follows no redirect, keeps no cookie and never sends twice.
 */
@SuppressWarnings("deprecation") // RestAssured carries calls with this generation of the HTTP client only.
final class SingleCallClient extends DefaultHttpClient {

    private final SignedCall call;
    private final HttpParams settings;
    private final Optional<Proxy> proxy;
    private final Deadline deadline;

    private HttpRequestBase request;
    private CloseableHttpResponse response;
    private Future<?> alarm;
    private int status;
    private volatile boolean expired;
    private volatile CallStage stage = CallStage.CONNECTING;

    SingleCallClient(
            ClientConnectionManager pool,
            HttpParams settings,
            Optional<Proxy> proxy,
            Deadline deadline,
            SignedCall call) {
        super(pool);
        this.settings = settings;
        this.proxy = proxy;
        this.deadline = deadline;
        this.call = call;
    }

    @Override
    public CloseableHttpResponse execute(HttpUriRequest prepared, HttpContext context) throws IOException {
        request = (HttpRequestBase) prepared;
        request.setURI(call.uri());
        alarm = deadline.whenOver(this::expire);
        response = super.execute(request, context);
        Framing.expectClear(response);
        // RestAssured looks for what to do with a failure by the word, spelled in the machine's language.
        status = response.getStatusLine().getStatusCode();
        response.setStatusLine(new BasicStatusLine(HttpVersion.HTTP_1_1, HttpStatus.SC_OK, "OK"));
        // RestAssured stumbles over malformed cookies, and none is ever sent back.
        response.removeHeaders("Set-Cookie");
        return response;
    }

    private void expire() {
        expired = true;
        request.abort();
    }

    /** Tells whether the deadline ended the call. */
    boolean expired() {
        return expired;
    }

    /** The status that the endpoint answered; RestAssured sees 200 instead. */
    int status() {
        return status;
    }

    /** The headers that came, in their order; empty where none did. */
    List<Map.Entry<String, String>> headers() {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (Header header : response == null ? new Header[0] : response.getAllHeaders()) {
            headers.add(Map.entry(header.getName(), header.getValue() == null ? "" : header.getValue()));
        }
        return headers;
    }

    /** The stage to which the call has come. */
    CallStage stage() {
        return stage;
    }

    /** Gives the connection back, or closes it where a part of the answer is still unread. */
    void finish(boolean complete) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        if (complete && response != null) {
            try {
                response.close();
                return;
            } catch (IOException broken) {
                // The connection is of no use any more.
            }
        }
        if (request != null) {
            request.abort();
        }
    }

    @Override
    protected HttpParams createHttpParams() {
        HttpParams own = new BasicHttpParams();
        ((BasicHttpParams) settings).getNames().forEach(name -> own.setParameter(name, settings.getParameter(name)));
        return own;
    }

    @Override
    protected BasicHttpProcessor createHttpProcessor() {
        BasicHttpProcessor processor = new BasicHttpProcessor();
        processor.addInterceptor(new RequestContent());
        processor.addInterceptor(new RequestTargetHost());
        processor.addInterceptor(new RequestClientConnControl());
        processor.addInterceptor((HttpRequest outgoing, HttpContext context) -> restore(outgoing));
        proxy.flatMap(Proxy::authorization).ifPresent(value -> processor.addInterceptor(proxyAuthorization(value)));
        processor.addInterceptor((HttpRequest outgoing, HttpContext context) ->
                stage = isConnect(outgoing) ? CallStage.ASKING_PROXY : CallStage.AT_ENDPOINT);
        processor.addInterceptor((HttpResponse incoming, HttpContext context) -> expectWay(incoming));
        return processor;
    }

    /** The client would hand on what the proxy answers to CONNECT as if it came from the endpoint. */
    private void expectWay(HttpResponse incoming) throws ProxyRefusal {
        if (stage == CallStage.ASKING_PROXY) {
            int status = incoming.getStatusLine().getStatusCode();
            if (status < 200 || status > 299) {
                throw new ProxyRefusal(status);
            }
            stage = CallStage.AT_ENDPOINT;
        }
    }

    private static boolean isConnect(HttpRequest outgoing) {
        return "CONNECT".equals(outgoing.getRequestLine().getMethod());
    }

    /** The client has tidied the path up by now; the one that was signed goes out. */
    private void restore(HttpRequest outgoing) {
        if (outgoing instanceof RequestWrapper wrapper) {
            boolean whole = proxy.isPresent() && !encrypted();
            String uri = call.uri().toString();
            int path = uri.indexOf('/', uri.indexOf("://") + 3);
            wrapper.setURI(whole ? call.uri() : URI.create(uri.substring(path)));
        }
    }

    private boolean encrypted() {
        return "https".equals(call.uri().getScheme());
    }

    /** The proxy's password goes to the proxy alone: into CONNECT, or into a call that is not encrypted anyway. */
    private HttpRequestInterceptor proxyAuthorization(String value) {
        return (outgoing, context) -> {
            if (isConnect(outgoing) || !encrypted()) {
                outgoing.setHeader("Proxy-Authorization", value);
            }
        };
    }

    @Override
    protected HttpContext createHttpContext() {
        return new BasicHttpContext();
    }

    @Override
    protected HttpRequestRetryHandler createHttpRequestRetryHandler() {
        return (failure, attempts, context) -> false;
    }

    @Override
    protected HttpRoutePlanner createHttpRoutePlanner() {
        return proxy.<HttpRoutePlanner>map(
                        through -> new DefaultProxyRoutePlanner(new HttpHost(through.address(), through.port())))
                .orElseGet(() -> new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE));
    }

    /** RestAssured puts the route planner of the Java process here; the route is the target's. */
    @Override
    public void setRoutePlanner(HttpRoutePlanner ignored) {
        // Kept as created.
    }
}
