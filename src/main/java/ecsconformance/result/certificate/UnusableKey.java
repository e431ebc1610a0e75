package ecsconformance.result.certificate;

import java.nio.file.Path;

/** A key file that is of no use; the message names it and never shows what is in it. */
public final class UnusableKey extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableKey(Path file, String problem) {
        super(file + ": " + problem);
    }
}
