package ecsconformance.emulator.clients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bytes sent as they are, each on a connection of its own, and the answer as it came. */
record RawHttp(URI endpoint) {

    /** A server that says nothing for so long hangs. */
    private static final int PATIENCE_MILLIS = 300_000;

    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    /**
     * The first answer on a connection.
     *
     * @param everything all that came until the connection's end
     */
    record Reply(int status, Map<String, String> headers, String body, String everything) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        boolean hasEnvelope() {
            return body.startsWith("{")
                    ? has("\"RequestId\":\"", "\"HostId\":\"", "\"Code\":\"", "\"Message\":\"")
                    : has("<Error><RequestId>", "<HostId>", "<Code>", "<Message>", "</Error>");
        }

        private boolean has(String... parts) {
            return Arrays.stream(parts).allMatch(body::contains);
        }
    }

    /** A request of text; each character is one byte. */
    Reply send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    Reply send(byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (SocketException closed) {
                // Refused before all of it was read; the answer is there already.
            }
            return parse(read(socket));
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            // The unread rest of the request resets the connection after the answer.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Reply parse(String everything) {
        String text = everything.startsWith(CONTINUE) ? everything.substring(CONTINUE.length()) : everything;
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Reply(0, Map.of(), "", everything);
        }
        String[] head = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = 1; at < head.length; at++) {
            String[] header = head[at].split(": ?", 2);
            headers.put(header[0], header[1]);
        }
        byte[] rest = text.substring(end + 4).getBytes(StandardCharsets.UTF_8);
        int length = Math.min(rest.length, Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        return new Reply(
                Integer.parseInt(head[0].substring(9, 12)),
                headers,
                new String(rest, 0, length, StandardCharsets.UTF_8),
                everything);
    }
}
