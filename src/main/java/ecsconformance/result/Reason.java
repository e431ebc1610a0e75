package ecsconformance.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Words why something could not be read, written or opened, never by the name of a Java class. */
public final class Reason {

    private static final String UNKNOWN = "the system gives no reason";

    private Reason() {}

    /** Words why a file could not be written: what is missing then is its folder. */
    public static String ofWriting(IOException problem) {
        return problem instanceof NoSuchFileException ? "its folder does not exist" : of(problem);
    }

    /** Words why a text is no JSON, from the parser's message; empty where that speaks of nothing but the parser's own parts. */
    public static String ofParsing(String message) {
        String words = message.split("\\R", 2)[0]
                .replaceFirst(
                        "( \\(start marker|: (expected|was expecting) | \\(token |, from `| \\(from | for Object).*",
                        "")
                .replaceFirst(" \\(code \\d+(?: / 0x[0-9a-f]+)?\\)", "");
        boolean own = words.contains("java.") || words.contains("`");
        return own || words.isEmpty() ? "" : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** Of the problem that is at the root of this one. */
    public static String of(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof NoSuchFileException || root instanceof FileNotFoundException) {
            return "there is no such file or folder";
        }
        if (root instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (root instanceof NotDirectoryException || root instanceof FileAlreadyExistsException) {
            return "a file stands where a folder is needed";
        }
        if (root instanceof UnknownHostException || root instanceof UnresolvedAddressException) {
            return "there is no such host";
        }
        if (root instanceof BindException) {
            return "the address is in use, or is none of this machine";
        }
        if ("Is a directory".equals(root.getMessage())) {
            return "it is a folder";
        }
        if (root instanceof ZipException) {
            return "it has not the form of one, or is cut";
        }
        if (root instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        if (root instanceof FileSystemException file) {
            return file.getReason() == null ? UNKNOWN : file.getReason().toLowerCase(Locale.ROOT);
        }
        return root.getMessage() == null ? UNKNOWN : root.getMessage();
    }
}
