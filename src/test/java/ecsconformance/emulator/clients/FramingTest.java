package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request of which two readers could think that it ends in different places is refused, and nothing after it is read. */
final class FramingTest {

    private static final String ORDINARY = "GET /?Action=CreateImage HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                post("both framings", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
                post(
                        "both framings, the other way",
                        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                post("both framings, length 0", "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                post("two lengths", "Content-Length: 0\r\nContent-Length: 4\r\n\r\nGET "),
                post("two lengths in one", "Content-Length: 0, 4\r\n\r\nGET "),
                post("a signed length", "Content-Length: +4\r\n\r\nabcd"),
                post("a negative length", "Content-Length: -4\r\n\r\nabcd"),
                post("a hexadecimal length", "Content-Length: 0x4\r\n\r\nabcd"),
                post("a length in two words", "Content-Length: 4 4\r\n\r\nabcd"),
                post("an empty length", "Content-Length:\r\n\r\n"),
                post("a length beyond 64 bits", "Content-Length: 18446744073709551620\r\n\r\nabcd"),
                post("a blank before the colon", "Content-Length : 4\r\n\r\nabcd"),
                post("a tab before the colon", "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n"),
                post("a folded header", "X-Folded: a\r\n b\r\nContent-Length: 4\r\n\r\nabcd"),
                post("a folded encoding", "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
                post("a folded length", "Content-Length:\r\n 4\r\n\r\nabcd"),
                post("a blank before the first header", " X-First: a\r\nContent-Length: 4\r\n\r\nabcd"),
                post("an encoding of another name", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                post("chunked and more", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
                post("identity", "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
                post("gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
                post("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                post("chunked twice in one", "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
                post("chunked and cow", "Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n0\r\n\r\n"),
                post("quoted", "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n"),
                post("an empty encoding", "Transfer-Encoding:\r\n\r\n0\r\n\r\n"),
                post("an encoding after a vertical tab", "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
                post("an encoding with a NUL", "Transfer-Encoding: chunked\u0000\r\n\r\n0\r\n\r\n"),
                post("a bare line feed in the head", "X-Bare: a\nContent-Length: 4\r\n\r\nabcd"),
                post("a bare line feed at its end", "Content-Length: 4\r\n\nabcd"),
                post("a bare carriage return", "X-Bare: a\rContent-Length: 4\r\nContent-Length: 0\r\n\r\nabcd"),
                post("a chunk that ends in a line feed", CHUNKED + "4\nabcd\r\n0\r\n\r\n"),
                post("a chunk whose data end in a line feed", CHUNKED + "4\r\nabcd\n0\r\n\r\n"),
                post("a chunk longer than it says", CHUNKED + "2\r\nabcd\r\n0\r\n\r\n"),
                post("a chunk with a signed size", CHUNKED + "+4\r\nabcd\r\n0\r\n\r\n"),
                post("a chunk of 0x4", CHUNKED + "0x4\r\nabcd\r\n0\r\n\r\n"),
                post("a chunk of a negative size", CHUNKED + "-4\r\nabcd\r\n0\r\n\r\n"),
                post("a chunk beyond 64 bits", CHUNKED + "10000000000000004\r\nabcd\r\n0\r\n\r\n"),
                post("a chunk without a size", CHUNKED + "\r\nabcd\r\n0\r\n\r\n"),
                post("a chunk with a broken quoted extension", CHUNKED + "4;a=\"\r\nabcd\r\n0\r\n\r\n"),
                post("a chunk with a line feed in its extension", CHUNKED + "4;a\nb\r\nabcd\r\n0\r\n\r\n"),
                raw("a method with a blank", "PO ST / HTTP/1.1\r\nHost: h\r\n\r\n"),
                raw("a line without a version", "GET /\r\n"),
                raw("another version", "GET / HTTP/1.2\r\nHost: h\r\n\r\n"),
                raw("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
                raw("no host", "GET / HTTP/1.1\r\n\r\n"),
                raw("HTTP/1.0 in chunks", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                raw("a header without a colon", "GET / HTTP/1.1\r\nHost: h\r\nnothing\r\n\r\n"),
                raw("a header without a name", "GET / HTTP/1.1\r\nHost: h\r\n: nothing\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void is_refused_and_ends_the_connection(String words, String request) throws IOException {
        for (int place : new int[] {1, 2, 10}) {
            try (KeptConnection connection = new KeptConnection(served.endpoint())) {
                for (int before = 1; before < place; before++) {
                    connection.send(ORDINARY);
                    assertThat(connection.receive().body()).contains("MissingVersion");
                }
                connection.send(request + SMUGGLED);

                assertThat(connection.receive())
                        .as("request %d", place)
                        .satisfies(answer ->
                                assertThat(answer.status()).as(answer.body()).isBetween(400, 499))
                        .satisfies(answer -> assertThat(answer.body()).contains("RequestId"));
                assertThat(connection.isOver()).as("nothing more is answered").isTrue();
            }
        }
    }

    private static Arguments post(String words, String rest) {
        return raw(words, "POST / HTTP/1.1\r\nHost: h\r\n" + rest);
    }

    private static Arguments raw(String words, String request) {
        return arguments(words, request);
    }

    /** As far as the head's limit lets there be lines, they cost what their bytes cost. */
    @ParameterizedTest
    @ValueSource(strings = {"X%d:\r\n", "X:%d\r\n"})
    void many_header_lines_cost_no_more_than_few(String line) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; lines.length() < 80_000; number++) {
            lines.append(String.format(Locale.ROOT, line, number));
        }
        String many = "GET /?Action=CreateImage HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n";
        String few = "GET /?Action=CreateImage HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(80_000) + "\r\n\r\n";
        try (KeptConnection connection = new KeptConnection(served.endpoint())) {
            long warm = nanos(connection, many) + nanos(connection, few);
            long costOfFew = 0;
            long costOfMany = 0;
            for (int round = 0; round < 20; round++) {
                costOfFew += nanos(connection, few);
                costOfMany += nanos(connection, many);
            }
            assertThat(warm).isPositive();
            assertThat(costOfMany).as("%d against %d ns", costOfMany, costOfFew).isLessThan(100 * costOfFew);
        }
    }

    private static long nanos(KeptConnection connection, String request) throws IOException {
        long start = System.nanoTime();
        connection.send(request);
        assertThat(connection.receive().body()).contains("MissingVersion");
        return System.nanoTime() - start;
    }

    @Test
    void nothing_of_the_library_under_it_answers() throws IOException {
        try (KeptConnection connection = new KeptConnection(served.endpoint())) {
            connection.send("GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n");
            KeptConnection.Answer unknown = connection.receive();
            for (String path : new String[] {
                "/__admin",
                "/__admin/",
                "/__admin/mappings",
                "/__admin/requests",
                "/__admin/webapp",
                "/__admin/docs",
                "/__admin/shutdown",
                "/__admin/settings",
                "/__files/x",
                "/%5f%5fadmin/mappings",
                "//__admin/mappings",
                "/x/../__admin/mappings",
                "/__admin/health",
                "/favicon.ico",
                "/robots.txt"
            }) {
                for (String verb : new String[] {"GET", "POST", "DELETE", "PUT"}) {
                    connection.send(verb + " " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
                    KeptConnection.Answer answer = connection.receive();
                    if (verb.equals("PUT")) {
                        assertThat(answer.status()).as(path).isEqualTo(403);
                    } else if (!verb.equals("DELETE")) {
                        assertThat(answer.status()).as(path).isEqualTo(unknown.status());
                        assertThat(answer.body()).as(path).contains("InvalidAction.NotFound");
                    }
                    assertThat(answer.body())
                            .doesNotContainIgnoringCase("wiremock")
                            .doesNotContainIgnoringCase("jetty");
                }
            }
        }
    }
}
