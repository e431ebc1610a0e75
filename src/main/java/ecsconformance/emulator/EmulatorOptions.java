package ecsconformance.emulator;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The address on which the emulator listens, and what it tells.
 *
 * @param host       name or address to bind
 * @param port       0 for any free one
 * @param requestLog takes one line a request: time, request id, method, action, status, error code, milliseconds; never a secret
 * @param control    whether the control protocol is served
 * @param keys       with keys HTTPS is spoken, without them HTTP
 */
public record EmulatorOptions(
        String host, int port, Optional<Consumer<String>> requestLog, boolean control, Optional<ServerKeys> keys) {

    public EmulatorOptions(String host, int port, Optional<Consumer<String>> requestLog) {
        this(host, port, requestLog, true);
    }

    /** Without keys: over HTTP. */
    public EmulatorOptions(String host, int port, Optional<Consumer<String>> requestLog, boolean control) {
        this(host, port, requestLog, control, Optional.empty());
    }

    public EmulatorOptions {
        if (host.isBlank()) {
            throw new IllegalArgumentException(
                    "the host to bind is empty; give a name or an address such as 127.0.0.1");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 (any free one) and 65535");
        }
        Objects.requireNonNull(requestLog, "requestLog");
        Objects.requireNonNull(keys, "keys");
    }

    /** A free port of the loopback address, and no log. */
    public static EmulatorOptions loopback() {
        return new EmulatorOptions("127.0.0.1", 0, Optional.empty());
    }
}
