package ecsconformance.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a clause in the form its digest is taken of; {@link Clause#digest} says how. */
public final class ClauseText {

    private ClauseText() {}

    /** Without escapes, back-ticks and asterisks, each run of white space one blank. */
    public static String normal(String markdown) {
        return markdown.replaceAll("\\\\(\\p{Punct})", "$1")
                .replaceAll("[`*]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The text of a table row. */
    public static String ofRow(List<String> cells) {
        return cells.stream().map(ClauseText::normal).collect(Collectors.joining("|"));
    }

    /** {@code sha256:} and the digest of a text that is normalised already. */
    public static String digest(String normalised) {
        return Digest.of(normalised.getBytes(StandardCharsets.UTF_8));
    }
}
