package ecsconformance.endpoint;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The certificates that are trusted, and the one with which the suite shows who it is.
 *
 * @param trust    PEM file with certificates to trust instead of those Java brings
 * @param insecure whether any certificate and any host name will do
 * @param client   the certificate that the endpoint asks its clients for
 */
public record Tls(Optional<Path> trust, boolean insecure, Optional<Client> client) {

    /**
     * A client's certificate and its key.
     *
     * @param certificate PEM file, the client's own certificate first
     * @param key         PEM file with the unencrypted private key as PKCS#8
     */
    public record Client(Path certificate, Path key) {}

    public Tls(Optional<Path> trust, boolean insecure) {
        this(trust, insecure, Optional.empty());
    }

    public static Tls standard() {
        return new Tls(Optional.empty(), false);
    }
}
