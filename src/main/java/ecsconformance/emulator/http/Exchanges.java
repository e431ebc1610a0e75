package ecsconformance.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads each request whole, its body within a limit, and sends the response to it. */
final class Exchanges extends Handler.Abstract {

    /** The part of a body that is too large which is read and thrown away, so that its sender gets to read the answer. */
    private static final int MOST_SKIPPED = 8 << 20;

    private final Stubs stubs;
    private final HttpService service;

    Exchanges(Stubs stubs, HttpService service) {
        this.stubs = stubs;
        this.service = service;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpResponse answer;
        if (hasOtherCoding(request)) {
            answer = service.unreadable(400).with("Connection", "close");
        } else {
            try {
                answer = answer(read(request));
            } catch (IOException | RuntimeException broken) {
                answer = service.unreadable(400).with("Connection", "close");
            }
        }
        ServerHttp.send(answer, response, callback);
        return true;
    }

    /** The server reads any list of codings that ends in chunked; whoever stands in front of it may know fewer of them. */
    private static boolean hasOtherCoding(Request request) {
        List<String> codings = request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING);
        return !codings.isEmpty()
                && !(codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked"));
    }

    private HttpResponse answer(HttpRequest request) {
        try {
            return stubs.answer(request);
        } catch (RuntimeException unexpected) {
            return service.unreadable(500);
        }
    }

    private static HttpRequest read(Request request) throws IOException {
        InputStream stream = Content.Source.asInputStream(request);
        byte[] body = stream.readNBytes(HttpRequest.LARGEST_BODY + 1);
        if (body.length > HttpRequest.LARGEST_BODY) {
            stream.skip(MOST_SKIPPED);
        }
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath() == null ? "" : uri.getPath();
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        return new HttpRequest(request.getMethod(), path, query, headers(request), body);
    }

    /** In one pass, however many lines there are; repeated ones are joined. */
    private static Map<String, String> headers(Request request) {
        Map<String, StringBuilder> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue() == null ? "" : field.getValue();
            StringBuilder text = joined.get(field.getName());
            if (text == null) {
                joined.put(field.getName(), new StringBuilder(value));
            } else {
                text.append(',').append(value);
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        joined.forEach((name, value) -> headers.put(name, value.toString()));
        return headers;
    }
}
