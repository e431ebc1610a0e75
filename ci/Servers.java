import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The proxies and servers that ci/anywhere.sh needs, one a process; each prints its port and serves until it is stopped. */
public final class Servers {

    private static final String PAGE = "<html><body>Access denied by the corporate policy</body></html>";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The treatment of a connection. */
    private interface Service {
        void serve(Socket client) throws IOException;
    }

    private Servers() {}

    public static void main(String[] arguments) throws IOException {
        List<String> more = List.of(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "proxy" -> listen(client -> proxy(client, more.get(0), Integer.parseInt(more.get(1))));
            case "lossy" -> listen(client -> lossy(client, Integer.parseInt(more.get(0))));
            case "cloud" -> {
                Cloud cloud = new Cloud(more.get(0), Integer.parseInt(more.get(1)));
                listen(cloud::serve);
            }
            case "ask" -> ask(Integer.parseInt(more.get(0)), more.get(1));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void listen(Service service) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket client = server.accept();
                start(() -> {
                    try (client) {
                        client.setTcpNoDelay(true);
                        service.serve(client);
                    } catch (IOException gone) {
                        // Either side hung up.
                    }
                });
            }
        }
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** A proxy that leads to the port whatever is asked for, or does not, in one of many ways. */
    private static void proxy(Socket client, String manner, int port) throws IOException {
        String head = head(client.getInputStream());
        OutputStream out = client.getOutputStream();
        int number = COUNT.incrementAndGet();
        boolean refused = manner.startsWith("half") ? number > 10 && number % 2 == 0 : !manner.startsWith("open");
        if (manner.startsWith("user ")) {
            String wanted = "Basic "
                    + Base64.getEncoder().encodeToString(manner.substring(5).getBytes(StandardCharsets.UTF_8));
            refused = !head.contains("Proxy-Authorization: " + wanted + "\r\n");
        }
        if (!refused) {
            out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            relay(client, port);
            return;
        }
        switch (manner) {
            case "silent" -> client.getInputStream().read();
            case "closing" -> {}
            case "garbage" -> out.write("what do you want?\n".getBytes(StandardCharsets.US_ASCII));
            default -> {
                String status = manner.replaceAll("\\D", "").isEmpty() ? "407" : manner.replaceAll("\\D", "");
                answer(out, status + " No", "text/html", "Proxy-Authenticate: Basic realm=\"corp\"\r\n", PAGE);
            }
        }
    }

    /** Carries everything to the port, but takes every tenth connection's first request and answers nothing. */
    private static void lossy(Socket client, int port) throws IOException {
        if (COUNT.incrementAndGet() % 10 == 0) {
            head(client.getInputStream());
            return;
        }
        relay(client, port);
    }

    private static void relay(Socket client, int port) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            server.setTcpNoDelay(true);
            Thread back = start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            try {
                to.close();
            } catch (IOException closed) {
                // It was closed already.
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int unit = in.read();
            if (unit < 0) {
                throw new IOException("closed");
            }
            head.write(unit);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void answer(OutputStream out, String status, String type, String headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + headers + "Content-Length: "
                        + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    /** Sends one request ten times over one connection and prints the different first lines that come back. */
    private static void ask(int port, String header) throws IOException {
        List<String> statuses = new ArrayList<>();
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            server.setSoTimeout(10_000);
            for (int turn = 0; turn < 10; turn++) {
                String request = "GET /?Action=DescribeRegions HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\n\r\n";
                server.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                String head = head(server.getInputStream());
                String status = head.substring(0, head.indexOf("\r\n"));
                String length = head.toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1");
                String body = new String(
                        server.getInputStream().readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
                String code = body.replaceAll("(?s).*<Code>(.*)</Code>.*", "$1");
                if (!statuses.contains(status + " " + code)) {
                    statuses.add(status + " " + code);
                }
            }
        }
        System.out.println(statuses.size() + " kind of answer: " + statuses);
    }

    /** An account with images of a killed run, at a server that gives no more than a few a page. */
    private record Cloud(String run, int largestPage, Map<String, String> images) {

        Cloud(String run, int largestPage) {
            this(run, largestPage, new TreeMap<>());
            for (int number = 10; number < 35; number++) {
                images.put("m-" + number, "conformance-" + run + "-" + number);
            }
            images.put("m-99", "somebody-elses");
        }

        void serve(Socket client) throws IOException {
            while (true) {
                String head = head(client.getInputStream());
                Map<String, String> query = query(head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP/")));
                String body = body(query);
                boolean refused = body.contains("\"Code\"");
                answer(client.getOutputStream(), refused ? "404 Not Found" : "200 OK", "application/json", "", body);
            }
        }

        private synchronized String body(Map<String, String> query) {
            String id = "{\"RequestId\":\"R-" + COUNT.incrementAndGet() + "\"";
            String action = query.getOrDefault("Action", "left");
            if (action.equals("left")) {
                return "left " + images.keySet();
            }
            if (action.equals("DeleteImage")) {
                return images.remove(query.get("ImageId")) == null
                        ? id + ",\"Code\":\"InvalidImageId.NotFound\",\"Message\":\"none\"}"
                        : id + "}";
            }
            List<String> found = new ArrayList<>();
            images.forEach((image, name) -> {
                boolean own = name.contains(run);
                boolean meant = name.equals(query.getOrDefault("ImageName", name))
                        && image.equals(query.getOrDefault("ImageId", image))
                        && (own || !query.containsKey("Tag.1.Key"));
                if (meant && action.equals("DescribeImages")) {
                    found.add("{\"ImageId\":\"" + image + "\",\"ImageName\":\"" + name + "\",\"Status\":\"Available\","
                            + "\"ImageOwnerAlias\":\"self\",\"DiskDeviceMappings\":{\"DiskDeviceMapping\":[]},\"Tags\":{\"Tag\":["
                            + (own ? "{\"TagKey\":\"conformance-run\",\"TagValue\":\"" + run + "\"}" : "")
                            + "]}}");
                }
            });
            int size = Math.min(largestPage, Integer.parseInt(query.getOrDefault("PageSize", "10")));
            int page = Integer.parseInt(query.getOrDefault("PageNumber", "1"));
            int from = Math.min(found.size(), (page - 1) * size);
            String kind = action.replace("Describe", "");
            String one = kind.replaceAll("s$", "");
            return id + ",\"TotalCount\":" + found.size() + ",\"PageNumber\":" + page + ",\"PageSize\":" + size
                    + ",\"" + kind + "\":{\"" + one + "\":["
                    + String.join(",", found.subList(from, Math.min(found.size(), from + size))) + "]}}";
        }

        private static Map<String, String> query(String target) {
            Map<String, String> query = new TreeMap<>();
            for (String pair : target.substring(target.indexOf('?') + 1).split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
            }
            return query;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
