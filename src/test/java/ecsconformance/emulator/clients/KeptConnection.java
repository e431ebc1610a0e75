package ecsconformance.emulator.clients;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection on which requests are sent as they are, one after the other, and answers are read as HTTP/1.1 ends them. */
final class KeptConnection implements AutoCloseable {

    /** A server that says nothing for so long hangs. */
    private static final int PATIENCE_MILLIS = 300_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    KeptConnection(URI endpoint) throws IOException {
        socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** An answer: its status, and its body. */
    record Answer(int status, String body) {}

    /** Sends text of which each character is one byte. */
    void send(String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException closed) {
            // Refused before all of it was read; the answer is there already.
        }
    }

    Answer receive() throws IOException {
        String status = line();
        List<String> head = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line.toLowerCase(Locale.ROOT));
        }
        int code = Integer.parseInt(status.split(" ")[1]);
        if (code == 100) {
            return receive();
        }
        int length = head.stream()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElse(0);
        return new Answer(code, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Tells whether the server has closed the connection; it waits for one or the other. */
    boolean isOver() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ends in the line \"" + line + "\"");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
