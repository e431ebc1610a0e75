package ecsconformance.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server on loopback that answers with whatever bytes a test wants, one thread a connection. */
public final class RawServer implements AutoCloseable {

    /** The treatment of a request; the connection stays open until the behaviour closes it. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(String request, OutputStream out, Socket socket) throws IOException;
    }

    /** The treatment of a connection, from the moment that it is there. */
    @FunctionalInterface
    public interface Reception {
        void receive(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final String scheme;
    private final Reception reception;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public RawServer(Behaviour behaviour) {
        this(behaviour, ServerSocketFactory.getDefault(), "http");
    }

    /** @param sockets for TLS: those of a context with a certificate */
    public RawServer(Behaviour behaviour, ServerSocketFactory sockets, String scheme) {
        this.reception = connection -> serve(connection, behaviour);
        this.scheme = scheme;
        this.socket = listening(sockets);
        daemon(this::accept);
    }

    private RawServer(Reception reception) {
        this.reception = reception;
        this.scheme = "http";
        this.socket = listening(ServerSocketFactory.getDefault());
        daemon(this::accept);
    }

    /** A server that does not wait for a request. */
    public static RawServer receiving(Reception reception) {
        return new RawServer(reception);
    }

    private static ServerSocket listening(ServerSocketFactory sockets) {
        try {
            return sockets.createServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static RawServer answering(String answer) {
        return new RawServer((request, out, socket) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** A complete answer with that status, JSON body and further header lines. */
    public static String http(String status, String body, String... headers) {
        StringBuilder answer = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n");
        for (String header : headers) {
            answer.append(header).append("\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return answer.append("Content-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    public URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
    }

    public List<String> requests() {
        return requests;
    }

    String onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests.size());
        }
        return requests.get(0);
    }

    public int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                open.add(connection);
                daemon(() -> receive(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void receive(Socket connection) {
        try {
            connection.setTcpNoDelay(true);
            reception.receive(connection);
        } catch (IOException gone) {
            // The other side hung up, which some tests are about.
        }
    }

    private void serve(Socket connection, Behaviour behaviour) throws IOException {
        String request = read(connection.getInputStream());
        while (!request.isEmpty()) {
            requests.add(request);
            behaviour.answer(request, connection.getOutputStream(), connection);
            connection.getOutputStream().flush();
            request = read(connection.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int unit = in.read();
            if (unit < 0) {
                return "";
            }
            request.append((char) unit);
        }
        for (String line : request.toString().split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                int length =
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
                request.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
        }
        return request.toString();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
