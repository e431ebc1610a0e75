package ecsconformance.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The cases of a table-driven test, one a line; remarks begin with #. */
public final class CorpusLines {

    private CorpusLines() {}

    /** @param file a name in {@code ecsconformance/spec} of the tests' resources */
    public static Stream<String> of(String file) throws IOException {
        try (InputStream in = CorpusLines.class.getResourceAsStream("/ecsconformance/spec/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank());
        }
    }
}
