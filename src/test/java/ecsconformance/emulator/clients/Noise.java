package ecsconformance.emulator.clients;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Requests that no client should send, each made from its number alone, so that any of them can be made again. */
final class Noise {

    private static final String CLOSE = "Connection: close\r\n";
    private static final String HOST = "Host: ecs.example.com\r\n";
    private static final List<String> VERBS = List.of(
            "PUT", "HEAD", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "GETT", "P\u00d6ST", "G ET", "");
    private static final List<String> PATHS = List.of(
            "*",
            "/..",
            "/%2e%2e/",
            "/;a=b",
            "/%00",
            "/%",
            "//x",
            "/__admin/mappings",
            "http://other/x",
            "x",
            "?",
            "/#",
            "/\u00ff");
    private static final List<String> QUERIES = List.of(
            "%",
            "a=%4",
            "a=%zz",
            "%ff=%fe",
            "a=%ED%A0%80",
            "a=1&a=2",
            "&&&",
            "=",
            "a=%00",
            "Format=%F0%28",
            "Action=%",
            "\u00e4=\u00f6",
            "Format=YAML",
            "Action=CreateImage&Action=CreateImage",
            "a=%C0%AF",
            "a=%2",
            "+=+",
            "a=b;c=d");
    private static final List<String> TYPES = List.of(
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "text/xml",
            ";",
            "a",
            "*/*",
            "",
            "application/x-www-form-urlencoded; charset=nowhere",
            "application/x-www-form-urlencoded, text/plain");
    private static final List<String> AUTHORIZATIONS = List.of(
            "ACS3-HMAC-SHA256",
            "ACS3-HMAC-SHA256 ",
            "ACS3-HMAC-SHA256 Credential=,SignedHeaders=,Signature=",
            "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;host,Signature=00",
            "ACS3-HMAC-SHA256 Credential=testid,Credential=testid",
            "ACS3-HMAC-SM3 Credential=testid,SignedHeaders=host,Signature=00",
            "ACS3-HMAC-SHA256 =,=,=",
            "ACS4-HMAC-SHA256 x",
            "acs testid:AAAA",
            "Basic dGVzdDp0ZXN0",
            "Bearer",
            "\u00ff\u00fe");
    private static final List<String> FRAMES = List.of(
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
            "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\na",
            "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
            "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
            "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
            "Content-Length: 10\r\n\r\nab",
            "Content-Length: -1\r\n\r\n",
            "Content-Length: x\r\n\r\n",
            "Content-Length: 99999999999999999999\r\n\r\n",
            "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\u001f\u008b",
            "Expect: tea\r\nContent-Length: 1\r\n\r\na");

    private final SplittableRandom random;

    private Noise(long number) {
        this.random = new SplittableRandom(number);
    }

    static String request(long number) {
        Noise noise = new Noise(number);
        List<Supplier<String>> kinds = List.of(
                noise::verb,
                noise::path,
                noise::query,
                noise::bytes,
                noise::many,
                noise::type,
                noise::bodyOfGet,
                noise::host,
                noise::cut,
                noise::authorization,
                noise::frame,
                noise::header,
                noise::version,
                noise::line);
        return kinds.get((int) (number % kinds.size())).get();
    }

    private String verb() {
        return head(one(VERBS), "/?Action=CreateImage", HOST);
    }

    private String path() {
        return head(random.nextBoolean() ? "GET" : "POST", one(PATHS) + printable(3), HOST);
    }

    private String query() {
        return head(random.nextBoolean() ? "GET" : "POST", "/?" + one(QUERIES) + "&" + one(QUERIES), HOST);
    }

    /** Any bytes at all where the query, or the form body, should be. */
    private String bytes() {
        return random.nextBoolean()
                ? head("GET", "/?a=" + anything(24).replaceAll("[\r\n ]", "%"), HOST)
                : post("application/x-www-form-urlencoded", anything(200));
    }

    private String many() {
        StringBuilder body = new StringBuilder();
        String name = one(List.of("a", "Tag.", "DiskDeviceMapping.", "Tag.1.Key&x"));
        for (int left = random.nextInt(1, 5_000); left > 0; left--) {
            body.append(name).append(random.nextBoolean() ? left : 1).append("=x&");
        }
        return post("application/x-www-form-urlencoded", body.toString());
    }

    private String type() {
        return post(one(TYPES), "Action=CreateImage&" + printable(9));
    }

    private String bodyOfGet() {
        String body = anything(40);
        String length = random.nextInt(3) == 0 ? "" : "Content-Length: " + body.length() + "\r\n";
        return "GET /?Action=CreateImage HTTP/1.1\r\n" + HOST + CLOSE + length + "\r\n" + body;
    }

    private String host() {
        return head(
                "GET",
                "/",
                one(List.of("", "Host:\r\n", "Host: a b\r\n", "Host: a:x\r\n", HOST + HOST, "Host: \u00e4\r\n")));
    }

    /** Ends somewhere in its head or its body. */
    private String cut() {
        String whole = post("application/x-www-form-urlencoded", "Action=CreateImage&Format=JSON");
        return whole.substring(0, random.nextInt(1, whole.length()));
    }

    private String authorization() {
        return head(
                random.nextBoolean() ? "GET" : "POST",
                "/?Format=" + one(List.of("JSON", "XML", "json")),
                HOST + "x-acs-action: CreateImage\r\nAuthorization: " + one(AUTHORIZATIONS) + printable(4) + "\r\n");
    }

    private String frame() {
        return "POST / HTTP/1.1\r\n" + HOST + CLOSE + one(FRAMES);
    }

    private String header() {
        return head(
                "GET",
                "/",
                HOST
                        + one(
                                List.of(
                                        "no colon\r\n",
                                        ": no name\r\n",
                                        "A: \u0000\r\n",
                                        "A: b\r\n folded\r\n",
                                        "A\u00e4: b\r\n",
                                        "A: " + "a".repeat(random.nextInt(100_000, 200_000)) + "\r\n",
                                        "A: b\r\n".repeat(random.nextInt(500, 20_000)),
                                        "Accept: " + anything(20).replaceAll("[\r\n]", "") + "\r\n",
                                        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQ\r\n")));
    }

    private String version() {
        String version =
                one(List.of("HTTP/0.9", "HTTP/2.0", "HTTP/3.0", "HTTP/9.9", "HTTP/1.2", "http/1.1", "HTTP", "X"));
        return "GET / " + version + "\r\n" + HOST + CLOSE + "\r\n";
    }

    private String line() {
        return one(List.of(
                        "GET /\r\n\r\n",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                        "GET /?" + "a".repeat(random.nextInt(100_000, 200_000)) + " HTTP/1.1\r\n\r\n",
                        "GET\t/\tHTTP/1.1\r\n\r\n"))
                + anything(12);
    }

    private String post(String type, String body) {
        return "POST / HTTP/1.1\r\n" + HOST + CLOSE + "Content-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private String head(String verb, String target, String headers) {
        return verb + " " + target + " HTTP/1.1\r\n" + headers + CLOSE + "\r\n";
    }

    private String printable(int most) {
        return random.ints(random.nextInt(most + 1), '!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String anything(int most) {
        return random.ints(random.nextInt(1, most + 1), 0, 256)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
