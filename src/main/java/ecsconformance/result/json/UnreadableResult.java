package ecsconformance.result.json;

import java.nio.file.Path;

/** A file that is no result this version can read; the message names the file, the place in it and what belongs there. */
public final class UnreadableResult extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableResult(Path file, String place, String problem) {
        super(file + ": " + (place.isEmpty() ? "" : place + ": ") + problem);
    }
}
