package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Odd but valid HTTP is answered alike as the first, the second and the tenth request of a connection. */
final class KeptConnectionTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final int TENTH = 10;

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    static Stream<Arguments> forms() {
        return Stream.of(
                get("a blank User-Agent", "Host: h\r\nUser-Agent:  \r\n"),
                get("an empty User-Agent", "Host: h\r\nUser-Agent:\r\n"),
                get("a User-Agent of a tab", "Host: h\r\nUser-Agent:\t\r\n"),
                get("an empty Accept", "Host: h\r\nAccept: \r\n"),
                get("an empty Accept-Encoding", "Accept-Encoding:\r\nHost: h\r\n"),
                get("an empty Content-Type", "Host: h\r\nContent-Type: \r\n"),
                get("an empty Cookie", "Host: h\r\nCookie: \r\n"),
                get("a nonsense Cookie", "Host: h\r\nCookie: =;;\r\n"),
                get("an empty Connection", "Host: h\r\nConnection: \r\n"),
                get("an empty header of its own", "Host: h\r\nX-Mine:\r\nX-Mine: \r\n"),
                get("one header often", "Host: h\r\n" + "X-Mine: a\r\n".repeat(50)),
                get("no blank after the colon", "Host:h\r\nAccept:*/*\r\n"),
                get("many blanks around a value", "Host:    h   \r\nAccept: \t */* \t\r\n"),
                get("headers in small letters", "host: h\r\nuser-agent: x\r\naccept: */*\r\n"),
                get("headers in capitals", "HOST: h\r\nUSER-AGENT: x\r\nACCEPT: */*\r\n"),
                get("headers in mixed letters", "hOsT: h\r\nuSER-aGENT: x\r\ncONNECTION: kEEP-aLIVE\r\n"),
                get("Host last", "User-Agent: x\r\nAccept: */*\r\nHost: h\r\n"),
                get("a Host with a port", "Host: example.com:8080\r\n"),
                get("an IPv6 Host", "Host: [::1]:80\r\n"),
                get("a long header", "Host: h\r\nX-Long: " + "x".repeat(20_000) + "\r\n"),
                get("a header with bytes beyond ASCII", "Host: h\r\nX-Name: \u00e9\u00fc\r\n"),
                get("Content-Length 0", "Host: h\r\nContent-Length: 0\r\n"),
                get("TE trailers", "Host: h\r\nTE: trailers\r\nConnection: TE\r\n"),
                get("keep-alive", "Host: h\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n"),
                get(
                        "an upgrade that nobody takes",
                        "Host: h\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n"),
                target("an absolute target", query -> "http://example.com/?" + query),
                target("an absolute target without a path", query -> "http://example.com?" + query),
                target("several slashes", query -> "//?" + query),
                target("escapes in small letters", query -> "/?" + smallEscapes(query)),
                target("a blank as a plus", query -> "/?" + query.replace("%20", "+")),
                target("an asterisk as it is", query -> "/?" + query.replace("%2A", "*")),
                target("an empty pair", query -> "/?" + query + "&"),
                row("a form", query -> post(FORM + "Content-Length: " + query.length() + "\r\n\r\n" + query)),
                row(
                        "a form of another case",
                        query -> post("content-type: APPLICATION/X-WWW-Form-Urlencoded; Charset=utf-8\r\n"
                                + "content-length: " + query.length() + "\r\n\r\n" + query)),
                row("a form without a type", query -> post("Content-Length: " + query.length() + "\r\n\r\n" + query)),
                row(
                        "a form that awaits 100",
                        query -> post(FORM + "Expect: 100-continue\r\nContent-Length: " + query.length() + "\r\n\r\n"
                                + query)),
                row("a form in one chunk", query -> post(chunked() + chunk(query) + "0\r\n\r\n")),
                row("a form in many chunks", query -> post(chunked() + chunks(query) + "0\r\n\r\n")),
                row(
                        "chunks with capital sizes",
                        query -> post(chunked()
                                + chunk(query)
                                        .replaceFirst(
                                                "^[0-9a-f]+",
                                                "000"
                                                        + Integer.toHexString(query.length())
                                                                .toUpperCase(Locale.ROOT))
                                + "0\r\n\r\n")),
                row(
                        "a chunk with an extension",
                        query -> post(chunked() + chunk(query).replaceFirst("\r\n", ";name=value\r\n") + "0\r\n\r\n")),
                row("chunks with a trailer", query -> post(chunked() + chunk(query) + "0\r\nX-After: 1\r\n\r\n")),
                row(
                        "Transfer-Encoding in capitals",
                        query -> post(FORM + "TRANSFER-ENCODING: Chunked\r\n\r\n" + chunk(query) + "0\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void is_served_as_any_request_of_a_connection(String words, String verb, UnaryOperator<String> form)
            throws IOException {
        try (KeptConnection connection = new KeptConnection(served.endpoint())) {
            for (int place = 1; place <= TENTH; place++) {
                connection.send(form.apply(query(verb)));

                assertThat(connection.receive())
                        .as("request %d", place)
                        .satisfies(answer ->
                                assertThat(answer.status()).as(answer.body()).isEqualTo(200));
            }
        }
    }

    static Stream<Arguments> last() {
        return Stream.of(
                arguments("close", "GET /?QUERY HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"),
                arguments("CLOSE", "GET /?QUERY HTTP/1.1\r\nHost: h\r\nconnection: CLOSE\r\n\r\n"),
                arguments("HTTP/1.0", "GET /?QUERY HTTP/1.0\r\n\r\n"),
                arguments("HTTP/1.0 with a host", "GET /?QUERY HTTP/1.0\r\nHost: h\r\nUser-Agent: \r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("last")
    void is_served_as_the_last_of_a_connection(String words, String form) throws IOException {
        for (int place : new int[] {1, 2, TENTH}) {
            try (KeptConnection connection = new KeptConnection(served.endpoint())) {
                for (int before = 1; before < place; before++) {
                    connection.send("GET /?" + query("GET") + " HTTP/1.1\r\nHost: h\r\n\r\n");
                    assertThat(connection.receive().status()).isEqualTo(200);
                }
                connection.send(form.replace("QUERY", query("GET")));

                assertThat(connection.receive().status())
                        .as("request %d", place)
                        .isEqualTo(200);
                assertThat(connection.isOver()).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept10")
    void is_kept_where_http10_asks_for_it(String words, String header) throws IOException {
        try (KeptConnection connection = new KeptConnection(served.endpoint())) {
            for (int place = 1; place <= TENTH; place++) {
                connection.send("GET /?" + query("GET") + " HTTP/1.0\r\n" + header + "\r\n\r\n");
                assertThat(connection.receive().status())
                        .as("request %d", place)
                        .isEqualTo(200);
            }
        }
    }

    static Stream<Arguments> kept10() {
        return Stream.of(
                arguments("keep-alive", "Connection: keep-alive"), arguments("KEEP-ALIVE", "CONNECTION: KEEP-ALIVE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void is_served_in_a_pipeline(String words, String verb, UnaryOperator<String> form) throws IOException {
        try (KeptConnection connection = new KeptConnection(served.endpoint())) {
            StringBuilder all = new StringBuilder();
            for (int place = 1; place <= TENTH; place++) {
                all.append(form.apply(query(verb)));
            }
            connection.send(all.toString());

            for (int place = 1; place <= TENTH; place++) {
                assertThat(connection.receive().status()).as("answer %d", place).isEqualTo(200);
            }
        }
    }

    /** Signed, with a blank, an asterisk and a plus in it. */
    private static String query(String verb) {
        return new Signed(served)
                .with("Action", "DescribeImages")
                .with("ImageName", "a b*c+d/e~f")
                .query(verb);
    }

    private static Arguments get(String words, String headers) {
        return arguments(
                words, "GET", (UnaryOperator<String>) query -> "GET /?" + query + " HTTP/1.1\r\n" + headers + "\r\n");
    }

    private static Arguments target(String words, UnaryOperator<String> target) {
        return arguments(words, "GET", (UnaryOperator<String>)
                query -> "GET " + target.apply(query) + " HTTP/1.1\r\nHost: h\r\n\r\n");
    }

    private static Arguments row(String words, UnaryOperator<String> request) {
        return arguments(words, "POST", (UnaryOperator<String>) query -> request.apply(query));
    }

    private static String post(String rest) {
        return "POST / HTTP/1.1\r\nHost: h\r\n" + rest;
    }

    private static String chunked() {
        return FORM + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private static String chunk(String part) {
        return Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }

    private static String chunks(String text) {
        StringBuilder chunks = new StringBuilder();
        for (int at = 0; at < text.length(); at += 7) {
            chunks.append(chunk(text.substring(at, Math.min(text.length(), at + 7))));
        }
        return chunks.toString();
    }

    private static String smallEscapes(String query) {
        StringBuilder small = new StringBuilder(query);
        for (int at = small.indexOf("%"); at >= 0; at = small.indexOf("%", at + 1)) {
            small.replace(at, at + 3, small.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return small.toString();
    }
}
