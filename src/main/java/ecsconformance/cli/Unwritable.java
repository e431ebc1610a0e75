package ecsconformance.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A place that a command has to write to cannot be written; the message names it and says why, in a sentence. */
final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unwritable(String message) {
        super(message);
    }

    /** @param option for example {@code --report}; empty where the place is no option's */
    static Unwritable at(String option, Path place, IOException cause) {
        return new Unwritable((option.isEmpty() ? "" : option + " ") + place + " cannot be written: " + why(cause));
    }

    /** The cause in words, without the class of an exception. */
    static String why(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file stands in the place of its folder";
        }
        if (cause instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (cause instanceof FileSystemException place && place.getReason() != null) {
            return place.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
