package ecsconformance.page.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words and sentences that the documentation side goes by, which are files in {@code page/}. */
public final class WordList {

    private WordList() {}

    /** The lines of a list, without those that explain it. */
    public static List<String> lines(String name) {
        return read(name).lines().filter(line -> !line.startsWith("#")).toList();
    }

    /** @return the text of {@code page/NAME.txt} */
    public static String read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/page/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
