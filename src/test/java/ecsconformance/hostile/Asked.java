package ecsconformance.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A request that a hostile server got, and the emulator that would answer it as documented. */
record Asked(String request, URI emulator) {

    /** An answer as documented: its status line, its media type and its body. */
    record Honest(String status, String mediaType, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean json() {
            return mediaType.contains("json");
        }

        /** The whole answer again, with other headers in the place of its own. */
        byte[] with(byte[] other, String... headers) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            String head = status + "\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            answer.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            answer.writeBytes(other);
            return answer.toByteArray();
        }
    }

    /** Tells whether it is a call of that operation, in whichever way it travels. */
    boolean calls(String operation) {
        String signed = "x-acs-action: " + operation.toLowerCase(Locale.ROOT) + "\r\n";
        return request.matches("(?s).*[?&\\n]Action=" + operation + "(&| HTTP|$).*")
                || request.toLowerCase(Locale.ROOT).contains(signed);
    }

    /** Asks the emulator with the same bytes. */
    Honest honest() throws IOException {
        String all = new String(relayed(), StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        String[] head = all.substring(0, end).split("\r\n", -1);
        String mediaType = "";
        for (String line : head) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                mediaType = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return new Honest(head[0], mediaType, all.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    void relay(OutputStream out, Socket socket) throws IOException {
        out.write(relayed());
        out.flush();
        socket.close();
    }

    private byte[] relayed() throws IOException {
        try (Socket connection = new Socket(emulator.getHost(), emulator.getPort())) {
            String once = request.replaceFirst("(?i)\r\nConnection: [^\r]*", "")
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n");
            connection.getOutputStream().write(once.getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
            return connection.getInputStream().readAllBytes();
        }
    }
}
