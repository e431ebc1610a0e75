package ecsconformance.hostile;

import static ecsconformance.hostile.Fault.changing;
import static ecsconformance.hostile.Fault.drip;
import static ecsconformance.hostile.Fault.flood;
import static ecsconformance.hostile.Fault.of;
import static ecsconformance.hostile.Fault.saying;
import static ecsconformance.hostile.Fault.silent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Faults between the connection and the body. */
final class HttpFaults {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final int KIB = 1024;

    private HttpFaults() {}

    static List<Fault> all() {
        return Stream.of(broken(), framing(), large(), slow(), statuses())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> broken() {
        return List.of(
                of("reset after the request", (asked, out, socket) -> Fault.reset(socket)),
                of("reset after the status line", (asked, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    Fault.reset(socket);
                }),
                of("closed after the headers", (asked, out, socket) -> {
                    out.write((OK + "Content-Length: 64\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    socket.close();
                }),
                changing(
                        "closed in the middle of the body",
                        honest -> honest.with(
                                Arrays.copyOf(honest.body(), honest.body().length / 2), length(honest.body().length))),
                saying("empty reply", ""),
                saying("garbage instead of HTTP", "\u0001\u0002\u0003 220 mail.example.com ESMTP\r\n\r\n"),
                saying("a body without a head, like HTTP/0.9", "{\"ImageId\":\"m-1\",\"RequestId\":\"R-1\"}"),
                saying("an unknown version of HTTP", "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
                saying("a status line without a status", "HTTP/1.1 okay\r\nContent-Length: 2\r\n\r\n{}"),
                saying("a header line without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\n{}"));
    }

    private static List<Fault> framing() {
        return List.of(
                changing(
                        "a whole body, chunked, without its last chunk",
                        honest -> honest.with(chunk(honest.body()), CHUNKED)),
                changing("chunks cut short", honest -> honest.with(Arrays.copyOf(chunk(honest.body()), 24), CHUNKED)),
                saying("a chunk size that is no number", OK + CHUNKED + "\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
                saying("a negative chunk size", OK + CHUNKED + "\r\n\r\n-5\r\n{}\r\n0\r\n\r\n"),
                saying("a chunk of 2^64 bytes", OK + CHUNKED + "\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n"),
                changing(
                        "Content-Length too long",
                        honest -> honest.with(honest.body(), length(honest.body().length + 1))),
                changing(
                        "Content-Length too short",
                        honest -> honest.with(honest.body(), length(honest.body().length - 1))),
                changing("Content-Length negative", honest -> honest.with(honest.body(), length(-1))),
                changing("Content-Length no number", honest -> honest.with(honest.body(), "Content-Length: many")),
                changing(
                        "Content-Length twice, different",
                        honest -> honest.with(
                                honest.body(), length(honest.body().length - 1), length(honest.body().length))),
                changing(
                        "bytes after the end of the body",
                        honest -> honest.with(
                                (honest.text() + "HTTP/1.1 200 OK\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                                length(honest.body().length))));
    }

    private static List<Fault> large() {
        byte[] bomb = packed("gzip", new byte[64 * KIB * KIB]);
        return List.of(
                of("a body of 1 GiB", flood(OK + "Content-Length: 1073741824\r\n\r\n", "x".repeat(64 * KIB), 16 * KIB)),
                of(
                        "a body of 1 GiB in chunks",
                        flood(OK + CHUNKED + "\r\n\r\n", "10000\r\n" + "x".repeat(64 * KIB) + "\r\n", 16 * KIB)),
                of(
                        "a body of 1 GiB without a length",
                        flood(OK + "\r\n", "{\"a\":\"" + "x".repeat(64 * KIB), 16 * KIB)),
                changing("gzip that nobody asked for", honest -> encoded(honest, "gzip", honest.body())),
                changing("deflate that nobody asked for", honest -> encoded(honest, "deflate", honest.body())),
                changing(
                        "a gzip bomb of 64 MiB",
                        honest -> honest.with(bomb, length(bomb.length), "Content-Encoding: gzip")),
                changing("gzip that is not declared", honest -> {
                    byte[] packed = packed("gzip", honest.body());
                    return honest.with(packed, length(packed.length));
                }),
                of("endless headers", flood("HTTP/1.1 200 OK\r\n", "X-A: b\r\n".repeat(128), 64 * KIB)),
                of("a header of 10 MB", flood("HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(KIB), 10 * KIB)),
                of("a status line of 10 MB", flood("HTTP/1.1 200 ", "x".repeat(KIB), 10 * KIB)),
                silent(
                        "endless answers of status 100",
                        flood("", "HTTP/1.1 100 Continue\r\n\r\n".repeat(KIB), Integer.MAX_VALUE)));
    }

    private static List<Fault> slow() {
        return List.of(
                silent("no answer at all", (asked, out, socket) -> {}),
                silent("a status line that drips", drip("HTTP/1.1 200 ", "O")),
                silent("headers that drip", drip("HTTP/1.1 200 OK\r\n", "X-A: b\r\n")),
                silent("a body that drips", drip(OK + "Content-Length: 100000\r\n\r\n{", " ")),
                silent("answers of status 100 that drip", drip("", "HTTP/1.1 100 Continue\r\n\r\n")));
    }

    private static List<Fault> statuses() {
        return List.of(
                saying("status 101", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"),
                saying("status 204", "HTTP/1.1 204 No Content\r\n\r\n"),
                saying("status 205", "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"),
                saying("status 304", "HTTP/1.1 304 Not Modified\r\n\r\n"),
                saying("status 999", "HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\n{}"),
                saying(
                        "401 that asks for a password",
                        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"),
                saying(
                        "407 that asks for a proxy's password",
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                + "Content-Length: 0\r\n\r\n"),
                saying("500 without a body", "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
                saying("502 of a gateway", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 11\r\n\r\nBad Gateway"),
                saying(
                        "503 that asks for an hour",
                        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"),
                changing(
                        "cookies, well-formed and not",
                        honest -> honest.with(
                                honest.body(),
                                length(honest.body().length),
                                "Set-Cookie: session=abc; Path=/",
                                "Set-Cookie: ;;;===")));
    }

    static final String CHUNKED = "Transfer-Encoding: chunked";

    static String length(long bytes) {
        return "Content-Length: " + bytes;
    }

    private static byte[] chunk(byte[] body) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(body);
        chunk.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunk.toByteArray();
    }

    private static byte[] encoded(Asked.Honest honest, String encoding, byte[] body) {
        byte[] packed = packed(encoding, body);
        return honest.with(packed, length(packed.length), "Content-Encoding: " + encoding);
    }

    private static byte[] packed(String encoding, byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing =
                encoding.equals("gzip") ? new GZIPOutputStream(packed) : new DeflaterOutputStream(packed)) {
            packing.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
