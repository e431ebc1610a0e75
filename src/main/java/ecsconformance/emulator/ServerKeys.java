package ecsconformance.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The certificate that a server shows, and its private key.
 *
 * @param store a PKCS#12 file
 */
public record ServerKeys(Path store, String password) {

    /**
     * Keys with a certificate for the loopback addresses and the host, in a temporary folder until the process ends.
     *
     * @param keytool          the tool of the JDK that makes them
     * @param passwordVariable hands it the password where no process list shows it
     * @return empty where none can be made for this host
     */
    public static Optional<ServerKeys> made(Path keytool, String host, String passwordVariable, RandomGenerator random)
            throws IOException {
        Path folder = Files.createTempDirectory("emulator-tls");
        Path store = folder.resolve("emulator.p12");
        folder.toFile().deleteOnExit();
        store.toFile().deleteOnExit();
        String password =
                HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
        String names = "san=dns:localhost,ip:127.0.0.1"
                + (List.of("localhost", "127.0.0.1", "0.0.0.0", "::").contains(host)
                        ? ""
                        : (host.matches("[0-9.]+|.*:.*") ? ",ip:" : ",dns:") + host);
        ProcessBuilder command = new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "emulator",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                names,
                "-validity",
                "365",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                passwordVariable);
        command.environment().put(passwordVariable, password);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return command.start().waitFor() == 0 ? Optional.of(new ServerKeys(store, password)) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a certificate was made", stopped);
        }
    }

    @Override
    public String toString() {
        return "ServerKeys[" + store + "]";
    }
}
