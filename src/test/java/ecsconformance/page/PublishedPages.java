package ecsconformance.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pages that tests read. Those of our own wording are always there. The published ones are no part of this repository:
 * the folder that has them is given with {@code -Dpage.published=FOLDER}, and tests that need them are skipped without it.
 */
public final class PublishedPages {

    public static final String ZH = "CreateImage.zh-CN.md";
    public static final String EN = "CreateImage.en-US.md";

    private static final String FOLDER = System.getProperty("page.published", "");

    private PublishedPages() {}

    /** Tells whether the folder was given and has the page. */
    public static boolean are(String name) {
        return !FOLDER.isEmpty() && Files.isReadable(Path.of(FOLDER).resolve(name));
    }

    /** The published page; skips the test, with the way to give it, where there is none. */
    public static Path path(String name) {
        assumeTrue(
                are(name),
                "needs the published page " + name
                        + ", which is no part of this repository: give the folder that has it"
                        + " with -Dpage.published=FOLDER");
        return Path.of(FOLDER).resolve(name);
    }

    /** A page of our own wording with the structure of the published one, in the same language. */
    public static String own(String name) throws IOException {
        String resource = "/ecsconformance/spec/create-image-own-words." + (name.equals(ZH) ? "zh" : "en") + ".md";
        try (InputStream in = PublishedPages.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
