package ecsconformance.result.certificate;

import ecsconformance.contract.Digest;
import ecsconformance.result.AtomicFile;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A certification package: the manifest, its signature where somebody signed, and the result with all of its exchanges.
 * The same result gives the same bytes.
 */
public final class CertificationPackage {

    private final Map<String, byte[]> files;
    private final Manifest manifest;
    private final Result result;

    private CertificationPackage(Map<String, byte[]> files, Manifest manifest, Result result) {
        this.files = files;
        this.manifest = manifest;
        this.result = result;
    }

    /**
     * Writes a package, whole or not at all.
     *
     * @param features digest of the features that judged
     * @param matrix   digest of the matrix that says what they detect, where there is one
     * @param key      signs the manifest, where there is one
     */
    public static void write(
            Path file,
            Result result,
            String features,
            Optional<String> matrix,
            Certificate certificate,
            Optional<PrivateKey> key)
            throws IOException {
        byte[] record = bytes(result);
        if (record.length > ZipFiles.LARGEST_RESULT) {
            throw new IOException("the record of the run is too large for a package: " + record.length + " bytes");
        }
        byte[] manifest = new Manifest(
                        result.suite().version(),
                        result.suite().contract().digest(),
                        features,
                        certificate.certified(),
                        matrix,
                        Map.of(ZipFiles.RESULT, Digest.of(record)))
                .bytes();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ZipFiles.MANIFEST, manifest);
        key.ifPresent(it -> files.put(ZipFiles.SIGNATURE, SigningKeys.sign(it, manifest)));
        files.put(ZipFiles.RESULT, record);
        AtomicFile.write(file, ZipFiles.pack(files));
    }

    private static byte[] bytes(Result result) {
        return new ResultJson().text(result).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadablePackage where the file is no package, or not one that is safe to read */
    public static CertificationPackage read(Path file) throws UnreadablePackage {
        Map<String, byte[]> files = ZipFiles.unpack(file);
        Manifest manifest = Manifest.read(required(files, ZipFiles.MANIFEST));
        try {
            Result result = new ResultJson().readAsItStands(Path.of(ZipFiles.RESULT), required(files, ZipFiles.RESULT));
            return new CertificationPackage(files, manifest, result);
        } catch (UnreadableResult unreadable) {
            throw new UnreadablePackage(unreadable.getMessage());
        }
    }

    private static byte[] required(Map<String, byte[]> files, String name) throws UnreadablePackage {
        byte[] content = files.get(name);
        if (content == null) {
            throw new UnreadablePackage("the package holds no " + name);
        }
        return content;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Result result() {
        return result;
    }

    public boolean signed() {
        return files.containsKey(ZipFiles.SIGNATURE);
    }

    /** The faults of manifest, record and signature, one sentence each; without a key no signature is looked at. */
    public List<String> problems(Optional<PublicKey> key) {
        List<String> problems = new ArrayList<>();
        byte[] record = files.get(ZipFiles.RESULT);
        if (!manifest.files().equals(Map.of(ZipFiles.RESULT, Digest.of(record)))) {
            problems.add("manifest: it must list exactly " + ZipFiles.RESULT + " with " + Digest.of(record));
        }
        if (!Arrays.equals(record, bytes(result))) {
            problems.add("record: it does not have the form that a run writes, or it has more fields");
        }
        if (key.isPresent()
                && signed()
                && !SigningKeys.isSignedBy(key.get(), files.get(ZipFiles.MANIFEST), files.get(ZipFiles.SIGNATURE))) {
            problems.add("signature: the manifest was not signed with this key, or was changed afterwards");
        }
        return problems;
    }

    /** A file that is no certification package, or one that is not safe to read. */
    public static final class UnreadablePackage extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadablePackage(String problem) {
            super(problem);
        }
    }

    /** The detection matrix of this release, which says what a pass is worth; it is committed under {@code reports/}. */
    public static final class ReleaseMatrix {

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
}
