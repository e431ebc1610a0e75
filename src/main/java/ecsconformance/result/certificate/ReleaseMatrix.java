package ecsconformance.result.certificate;

import ecsconformance.contract.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The detection matrix of this release, which says what a pass is worth; it is committed under {@code reports/}. */
public final class ReleaseMatrix {

    /** The place of the matrix on the class path. */
    public static final String RESOURCE = "reports/selftest/selftest.json";

    private ReleaseMatrix() {}

    /** The digest of its bytes; empty where the suite was built without one. */
    public static Optional<String> digest(ClassLoader loader) {
        try (InputStream content = loader.getResourceAsStream(RESOURCE)) {
            return content == null ? Optional.empty() : Optional.of(Digest.of(content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
    }
}
