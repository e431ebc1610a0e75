package ecsconformance.hostile;

import static ecsconformance.hostile.Fault.changing;
import static ecsconformance.hostile.Fault.saying;

import ecsconformance.client.RawServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Bodies that are no answer, or one that means harm. */
final class BodyFaults {

    private static final String NASTY =
            "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u202eright to left\u202c <script>alert(1)</script> &amp; | ` $(id)";

    private BodyFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.addAll(json());
        all.addAll(xml());
        all.addAll(texts());
        return all;
    }

    /** The answers of a control endpoint that cannot arrange something, in words that mean harm. */
    static Fault controlRefusal() {
        return saying(
                "a refusal with control characters, bidi and markup",
                RawServer.http("422 Unprocessable", "{\"error\":" + quoted(NASTY) + "}", "Connection: close"));
    }

    private static List<Fault> json() {
        return List.of(
                body("JSON or XML cut before its end, the length right", text -> text.substring(0, text.length() - 1)),
                body("JSON or XML with something after its end", text -> text + "}{"),
                answer("100,000 nested arrays", "{\"a\":" + "[".repeat(100_000)),
                answer("100,000 nested objects", "{\"a\":".repeat(100_000)),
                answer("150,000 values", "{\"ImageId\":\"m-1\",\"a\":[" + "1,".repeat(150_000) + "1]}"),
                answer("a key twice", "{\"ImageId\":\"m-1\",\"ImageId\":\"m-2\",\"RequestId\":\"R-1\"}"),
                answer("a number of 10,000 digits", "{\"ImageId\":" + "9".repeat(10_000) + ",\"RequestId\":\"R-1\"}"),
                answer("a number for ImageId", "{\"ImageId\":17,\"RequestId\":\"R-1\"}"),
                answer("a list for ImageId", "{\"ImageId\":[\"m-1\"],\"RequestId\":\"R-1\"}"),
                answer("an object for ImageId", "{\"ImageId\":{\"Id\":\"m-1\"},\"RequestId\":\"R-1\"}"),
                answer("null for ImageId", "{\"ImageId\":null,\"RequestId\":\"R-1\"}"),
                answer("an object for RequestId", "{\"ImageId\":\"m-1\",\"RequestId\":{}}"),
                answer("a number for Code", "{\"Code\":404,\"Message\":\"no\",\"RequestId\":\"R-1\"}"),
                answer("NaN", "{\"ImageId\":NaN,\"RequestId\":\"R-1\"}"),
                answer("a list instead of an object", "[{\"ImageId\":\"m-1\",\"RequestId\":\"R-1\"}]"),
                answer("a text instead of an object", "\"m-1\""),
                answer("an object without fields", "{}"));
    }

    private static List<Fault> xml() {
        String dtd = "<!DOCTYPE a [%s]><CreateImageResponse><ImageId>%s</ImageId></CreateImageResponse>";
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 12; level++) {
            String ten = ("&l" + (level - 1) + ";").repeat(10);
            laughs.append("<!ENTITY l").append(level).append(" \"").append(ten).append("\">");
        }
        return List.of(
                answer("XML of another root", "<Other><ImageId>m-1</ImageId></Other>"),
                answer("XML in a foreign name space", "<x:R xmlns:x=\"urn:x\"><x:ImageId>m-1</x:ImageId></x:R>"),
                answer("XML nested 100,000 deep", "<a>".repeat(100_000)),
                answer("a billion laughs", String.format(Locale.ROOT, dtd, laughs, "&l11;")),
                answer(
                        "an entity from a file",
                        String.format(Locale.ROOT, dtd, "<!ENTITY e SYSTEM \"file:///etc/passwd\">", "&e;")),
                answer("an entity that nobody declared", "<R><ImageId>&who;</ImageId></R>"),
                answer("XML that says it is UTF-16", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><R/>"));
    }

    private static List<Fault> texts() {
        return List.of(
                bytes("bytes that are no UTF-8", "{\"ImageId\":\"\u00ff\u00fe\",\"RequestId\":\"R-1\"}"),
                bytes("NUL bytes", "\0\0\0\0"),
                bytes("a NUL byte within", "{\"ImageId\":\"m-\0\",\"RequestId\":\"R-1\"}"),
                body("white space only", text -> " \r\n\t "),
                answer("an empty ImageId", "{\"ImageId\":\"\",\"RequestId\":\"R-1\"}"),
                answer("a blank ImageId", "{\"ImageId\":\" \",\"RequestId\":\"R-1\"}"),
                answer("an ImageId of 900,000 letters", "{\"ImageId\":\"" + "m".repeat(900_000) + "\"}"),
                answer("a body of 2 MB", "{\"ImageId\":\"" + "m".repeat(2_000_000) + "\"}"),
                answer(
                        "error body under status 200",
                        "{\"Code\":\"InvalidSnapshotId.NotFound\",\"RequestId\":\"R-1\"}"),
                saying(
                        "control characters, bidi and markup in a message",
                        RawServer.http(
                                "400 Bad Request",
                                "{\"Code\":\"Odd.\\u001b[31mCode\",\"Message\":" + quoted(NASTY) + ",\"RequestId\":"
                                        + quoted(NASTY) + "}",
                                "X-Nasty: \u001b[31m")),
                saying(
                        "a message of 900,000 letters",
                        RawServer.http(
                                "400 Bad Request", "{\"Code\":\"Odd\",\"Message\":\"" + "m".repeat(900_000) + "\"}")),
                saying(
                        "a login page",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<!DOCTYPE html>"
                                + "<html><body><form action=\"/login\">Sign in</form></body></html>"),
                saying(
                        "HTML that holds JSON",
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                                + "<html>{\"ImageId\":\"m-1\",\"RequestId\":\"R-1\"}</html>"),
                changing(
                        "an answer that is called text/plain",
                        honest -> honest.with(
                                honest.body(),
                                HttpFaults.length(honest.body().length),
                                "Content-Type: text/plain; charset=nonsense")),
                changing("a byte order mark in front", honest -> {
                    byte[] marked = ("\uFEFF" + honest.text()).getBytes(StandardCharsets.UTF_8);
                    return honest.with(marked, HttpFaults.length(marked.length));
                }));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> quoted.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        return quoted.append('"').toString();
    }

    private static Fault answer(String name, String body) {
        return saying(name, RawServer.http("200 OK", body, "Connection: close"));
    }

    /** One byte for each character. */
    private static Fault bytes(String name, String body) {
        return changing(name, honest -> {
            byte[] raw = body.getBytes(StandardCharsets.ISO_8859_1);
            return new Asked.Honest("HTTP/1.1 200 OK", "", raw).with(raw, HttpFaults.length(raw.length));
        });
    }

    private static Fault body(String name, UnaryOperator<String> change) {
        return changing(name, honest -> {
            byte[] changed = change.apply(honest.text()).getBytes(StandardCharsets.UTF_8);
            return honest.with(changed, HttpFaults.length(changed.length));
        });
    }
}
