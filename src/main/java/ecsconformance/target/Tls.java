package ecsconformance.target;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which certificates are trusted.
 *
 * @param trust    PEM file with certificates to trust instead of those Java brings
 * @param insecure whether any certificate and any host name will do
 */
public record Tls(Optional<Path> trust, boolean insecure) {

    public static Tls standard() {
        return new Tls(Optional.empty(), false);
    }
}
