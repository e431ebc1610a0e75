package ecsconformance.emulator.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Gives the server's own refusals, such as of a header that is too long, the envelope that all others have. */
final class EnvelopeErrors extends ErrorHandler {

    private final HttpService service;

    EnvelopeErrors(HttpService service) {
        this.service = service;
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        HttpResponse answer = service.unreadable(status);
        answer.headers().forEach(fields::put);
        return ByteBuffer.wrap(answer.body());
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        HttpResponse answer = service.unreadable(response.getStatus());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
