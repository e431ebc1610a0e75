package ecsconformance.cli;

import ecsconformance.result.Reason;
import java.io.IOException;
import java.nio.file.Path;

/** A place that a command has to write to cannot be written; the message names it and says why, in a sentence. */
final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unwritable(String message) {
        super(message);
    }

    /** @param option for example {@code --report}; empty where the place is no option's */
    static Unwritable at(String option, Path place, IOException cause) {
        return new Unwritable(
                (option.isEmpty() ? "" : option + " ") + place + " cannot be written: " + Reason.ofWriting(cause));
    }
}
