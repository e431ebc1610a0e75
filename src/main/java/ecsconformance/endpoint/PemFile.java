package ecsconformance.endpoint;

import ecsconformance.input.ValueReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A PEM file that a target file names, looked at so far that a wrong one is found where it is named. */
final class PemFile {

    private static final int LARGEST = 1 << 20;
    private static final String EXPECTED = "; expected a PEM file, its path relative to the target file";

    private PemFile() {}

    /**
     * The path, when the file holds such a block.
     *
     * @param block for example {@code CERTIFICATE}
     */
    static Path holding(String block, String text, Path targetFile) throws ValueReader.Unfit {
        Path pem = readable(text, targetFile);
        String content = content(pem);
        if (content.contains("BEGIN ENCRYPTED PRIVATE KEY") || content.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new ValueReader.Unfit("is encrypted with a password, and there is none to give;"
                    + " openssl pkey -in KEY -out PLAIN writes it without");
        }
        if (!content.contains("-----BEGIN " + block + "-----")) {
            throw new ValueReader.Unfit("holds no PEM block BEGIN " + block);
        }
        return pem;
    }

    private static Path readable(String text, Path targetFile) throws ValueReader.Unfit {
        try {
            Path pem = targetFile.toAbsolutePath().resolveSibling(text);
            if (Files.isRegularFile(pem) && Files.isReadable(pem)) {
                return pem;
            }
        } catch (InvalidPathException malformed) {
            // Reported below like a missing file.
        }
        throw new ValueReader.Unfit("is no readable file" + EXPECTED);
    }

    private static String content(Path pem) throws ValueReader.Unfit {
        try {
            if (Files.size(pem) > LARGEST) {
                throw new ValueReader.Unfit("is larger than " + LARGEST + " bytes" + EXPECTED);
            }
            return Files.readString(pem, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new ValueReader.Unfit("cannot be read" + EXPECTED);
        }
    }
}
