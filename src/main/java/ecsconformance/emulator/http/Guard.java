package ecsconformance.emulator.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands in front of WireMock: reads the body within its limit and lets through only what WireMock reads without an error of
 * its own. The rest, and WireMock's own administration paths, the service answers directly.
 */
final class Guard extends HandlerWrapper {

    /** What is read and thrown away of a body that is too large, so that its sender gets to read the answer. */
    private static final int MOST_SKIPPED = 8 << 20;

    private static final Set<String> VERBS = Set.of("GET", "POST", "DELETE");
    private static final Pattern PLAIN_URI = Pattern.compile("(?:[!-$&-~]|%[0-9A-Fa-f]{2})*+");
    private static final String ADMINISTRATION = "/__";

    private final HttpService service;

    Guard(HttpService service, Handler wireMock) {
        this.service = service;
        setHandler(wireMock);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        HttpRequest read;
        try {
            read = read(request);
        } catch (BadMessageException | IOException broken) {
            send(service.unreadable(400), base, response);
            return;
        }
        if (!suits(read)) {
            send(service.answer(read), base, response);
            return;
        }
        try {
            super.handle(target, base, new BodyRead(request, read.body()), new UnmarkedResponse(response));
        } catch (RuntimeException | ServletException unexpected) {
            if (!response.isCommitted()) {
                send(service.unreadable(500), base, response);
            }
        }
    }

    private static HttpRequest read(HttpServletRequest request) throws IOException {
        InputStream stream = request.getInputStream();
        byte[] body = stream.readNBytes(HttpRequest.LARGEST_BODY + 1);
        if (body.length > HttpRequest.LARGEST_BODY) {
            stream.skip(MOST_SKIPPED);
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, String.join(",", Collections.list(request.getHeaders(name))));
        }
        String query = request.getQueryString();
        return new HttpRequest(request.getMethod(), request.getRequestURI(), query == null ? "" : query, headers, body);
    }

    /** WireMock fails on broken escapes and on parts that are none, and unpacks whatever looks packed. */
    private static boolean suits(HttpRequest read) {
        return VERBS.contains(read.verb())
                && !read.tooLarge()
                && !read.path().startsWith(ADMINISTRATION)
                && PLAIN_URI.matcher(read.path()).matches()
                && PLAIN_URI.matcher(read.query()).matches()
                && read.header("Content-Encoding").isEmpty()
                && !read.mediaType().startsWith("multipart/")
                && read.header("Host").isPresent()
                && !(read.body().length > 1 && read.body()[0] == 0x1f && read.body()[1] == (byte) 0x8b);
    }

    private static void send(HttpResponse answer, Request base, HttpServletResponse response) throws IOException {
        base.setHandled(true);
        response.reset();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
        response.getOutputStream().close();
    }
}
