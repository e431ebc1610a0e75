package ecsconformance.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page as published, read only as far as comparing it with the contract needs. */
record Page(String text) {

    /** Rows of the first table of a section, their cells normalised as {@link Clause} says. */
    List<List<String>> rows(String section) {
        String table = section(section);
        String body = table.substring(table.indexOf('\n', table.indexOf("\n|--") + 1) + 1);
        return Pattern.compile("(?ms)^\\|(.+?)\\|$")
                .matcher(body)
                .results()
                .map(row -> Arrays.stream(row.group(1).split("\\|", -1))
                        .map(Page::normal)
                        .toList())
                .toList();
    }

    /** From the section's heading to the next. */
    String section(String anchor) {
        int heading = text.lastIndexOf("\n## ", text.indexOf(anchor));
        int next = text.indexOf("\n## ", heading + 1);
        return text.substring(heading, next < 0 ? text.length() : next);
    }

    /** The normalised list items and paragraphs of the usage notes, and each of their sentences. */
    List<String> prose() {
        return section("{#description")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("^- +", ""))
                .flatMap(line -> Stream.concat(Stream.of(line), Arrays.stream(line.split("(?<=\\u3002)"))))
                .map(Page::normal)
                .toList();
    }

    /** The text inside the fences of the examples, normalised. */
    List<String> examples() {
        return Pattern.compile("(?s)```[^\\n]*\\n(.*?)```")
                .matcher(section("{#demo"))
                .results()
                .map(fence -> normal(fence.group(1)))
                .toList();
    }

    static String digest(String normalised) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String normal(String text) {
        return text.replaceAll("\\\\(\\p{Punct})", "$1")
                .replaceAll("[`*]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
