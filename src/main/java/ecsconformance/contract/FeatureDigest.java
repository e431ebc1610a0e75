package ecsconformance.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One digest over all feature files: it changes with every byte of every one, and with their paths. */
public final class FeatureDigest {

    private FeatureDigest() {}

    /** Of {@code features/} on the class path: over a line for each file with its path and its own digest. */
    public static String of(ClassLoader loader) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, byte[]> file : FeatureFiles.on(loader).entrySet()) {
                String line = file.getKey() + " " + Digest.of(file.getValue()) + "\n";
                lines.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the features cannot be read", unreadable);
        }
        return Digest.of(lines.toByteArray());
    }
}
