package ecsconformance.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One way to misbehave.
 *
 * @param name     the case's name in the table of outcomes
 * @param silent   whether only the suite's patience ends it, which the target file then makes short
 * @param conduct  the treatment of a request that arrived
 */
record Fault(String name, boolean silent, Conduct conduct) {

    /** The treatment of a request; the connection stays open until the conduct closes it. */
    @FunctionalInterface
    interface Conduct {
        void answer(Asked asked, OutputStream out, Socket socket) throws IOException;
    }

    /** The answer made of the documented one. */
    @FunctionalInterface
    interface Change {
        byte[] of(Asked.Honest honest) throws IOException;
    }

    /** A fault that answers at once. */
    static Fault of(String name, Conduct conduct) {
        return new Fault(name, false, conduct);
    }

    /** A fault that would go on for ever. */
    static Fault silent(String name, Conduct conduct) {
        return new Fault(name, true, conduct);
    }

    /** Those bytes, whatever was asked. */
    static Fault saying(String name, String answer) {
        return of(name, (asked, out, socket) -> send(answer.getBytes(StandardCharsets.UTF_8), out, socket));
    }

    /** The documented answer with something done to it. */
    static Fault changing(String name, Change change) {
        return of(name, (asked, out, socket) -> send(change.of(asked.honest()), out, socket));
    }

    private static void send(byte[] answer, OutputStream out, Socket socket) throws IOException {
        out.write(answer);
        out.flush();
        socket.close();
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** The start, then one letter after another. */
    static Conduct drip(String start, String letter) {
        return (asked, out, socket) -> {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            while (!socket.isClosed()) {
                out.write(letter.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        };
    }

    /** The start, then the part as often as that. */
    static Conduct flood(String start, String part, int times) {
        return (asked, out, socket) -> {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < times; sent++) {
                out.write(bytes);
            }
            out.flush();
            socket.close();
        };
    }
}
