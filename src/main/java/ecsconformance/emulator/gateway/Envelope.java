package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The form all answers to one request have.
 *
 * @param host   as the request addressed it
 * @param action empty until it is known
 * @param change the difference between the account's answers and the documented ones
 */
record Envelope(String requestId, String host, AnswerFormat format, String action, UnaryOperator<Outgoing> change) {

    Envelope(String requestId, String host, AnswerFormat format) {
        this(requestId, host, format, "", UnaryOperator.identity());
    }

    Envelope with(AnswerFormat other) {
        return new Envelope(requestId, host, other, action, change);
    }

    Envelope with(String known, UnaryOperator<Outgoing> otherwise) {
        return new Envelope(requestId, host, format, known, otherwise);
    }

    HttpResponse granted(Node.Fields own) {
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("RequestId", new Node.Text(requestId));
        parts.putAll(own.parts());
        return write(200, action + "Response", new Node.Fields(parts));
    }

    HttpResponse refused(Refusal refusal) {
        String recommend =
                "https://api.aliyun.com/troubleshoot?q=" + refusal.code() + "&product=Ecs&requestId=" + requestId;
        Node.Fields parts = Node.Fields.none()
                .with("RequestId", requestId)
                .with("HostId", host)
                .with("Code", refusal.code())
                .with("Message", refusal.message())
                .with("Recommend", recommend);
        return write(refusal.status(), "Error", parts);
    }

    private HttpResponse write(int status, String root, Node.Fields body) {
        Outgoing answer = change.apply(new Outgoing(status, root, body, format));
        String text = answer.format() == AnswerFormat.JSON
                ? NodeJson.of(answer.body())
                : NodeXml.of(answer.root(), answer.body());
        return HttpResponse.of(answer.status(), answer.format().contentType(), text)
                .with("x-acs-request-id", requestId);
    }
}
