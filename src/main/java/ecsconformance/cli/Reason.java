package ecsconformance.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why something could not be read, written or opened, in words and never by the name of a Java class. */
final class Reason {

    private Reason() {}

    static String of(IOException problem) {
        if (problem instanceof NoSuchFileException || problem instanceof FileNotFoundException) {
            return "there is no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "this user may not do that";
        }
        if (problem instanceof NotDirectoryException || problem instanceof FileAlreadyExistsException) {
            return "a file stands where a folder is needed";
        }
        if (problem instanceof DirectoryNotEmptyException) {
            return "a folder stands where a file is needed";
        }
        if (problem instanceof UnknownHostException) {
            return "there is no such host";
        }
        if (problem instanceof BindException) {
            return "the address is in use, or is none of this machine";
        }
        if (problem instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason().toLowerCase(java.util.Locale.ROOT);
        }
        return Optional.ofNullable(problem.getMessage()).orElse("the system gives no reason");
    }
}
