package ecsconformance.cli;

import ecsconformance.emulator.ServerKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Option;

/** The options that say whether the emulator speaks HTTPS, and with which certificate. */
final class ServerKeyOptions {

    private static final String PASSWORD = "CONFORMANCE_TLS_PASSWORD";

    @Option(
            names = "--tls",
            description =
                    "serve HTTPS; without --tls-keystore the emulator makes a certificate for localhost, 127.0.0.1"
                            + " and the host")
    private boolean tls;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "PKCS#12 file with the certificate and its key; the password is in " + PASSWORD)
    private Path keystore;

    @Option(
            names = "--tls-pem",
            paramLabel = "FILE",
            description = "write the certificate to this file, for clients to trust")
    private Path pem;

    /** The keys, and the certificate as the server shows it. */
    record Shown(ServerKeys keys, Certificate certificate) {

        String fingerprint() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
                return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The file into which the certificate is written. */
    Optional<Path> pem() {
        return Optional.ofNullable(pem);
    }

    /**
     * Empty where HTTP is spoken. A certificate that is made here lives in a temporary folder until the process ends.
     *
     * @throws WrongUse where the given file is of no use
     */
    Optional<Shown> keys(String host, Map<String, String> environment, RandomGenerator random) throws IOException {
        if (!tls && (keystore != null || pem != null)) {
            throw new WrongUse("--tls-keystore and --tls-pem need --tls");
        }
        if (!tls) {
            return Optional.empty();
        }
        ServerKeys keys = keystore == null ? made(host, random) : given(environment);
        Shown shown = new Shown(keys, certificate(keys));
        if (pem != null) {
            OutOption.write("--tls-pem", pem, file -> file.append(text(shown.certificate())));
        }
        return Optional.of(shown);
    }

    private ServerKeys given(Map<String, String> environment) {
        String password = environment.get(PASSWORD);
        if (password == null || password.isEmpty()) {
            throw new WrongUse("--tls-keystore needs the file's password in the environment variable " + PASSWORD);
        }
        return new ServerKeys(keystore, password);
    }

    private static ServerKeys made(String host, RandomGenerator random) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        return ServerKeys.made(keytool, host, PASSWORD, random)
                .orElseThrow(() -> new WrongUse(
                        "no certificate can be made for the host " + host + "; give one with --tls-keystore"));
    }

    private static Certificate certificate(ServerKeys keys) {
        try (InputStream stream = Files.newInputStream(keys.store())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, keys.password().toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return store.getCertificate(alias);
                }
            }
        } catch (IOException | GeneralSecurityException unusable) {
            throw new WrongUse(
                    "--tls-keystore " + keys.store() + ": no PKCS#12 file that the password in " + PASSWORD + " opens");
        }
        throw new WrongUse("--tls-keystore " + keys.store() + ": the file holds no private key");
    }

    private static String text(Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
