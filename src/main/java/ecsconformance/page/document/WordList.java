package ecsconformance.page.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lists of words and sentences that the documentation side goes by, which are files in {@code page/}. */
public final class WordList {

    private static final Pattern PART = Pattern.compile("(?m)^([A-Z_]{2,}) := (.*)$");

    private WordList() {}

    /** The lines of a list, without those that explain it or define a part; a part stands where its name is, as {@code {NAME}}. */
    public static List<String> lines(String name) {
        Map<String, String> parts = parts(name);
        return read(name)
                .lines()
                .filter(line -> !line.startsWith("#") && !PART.matcher(line).matches())
                .map(line -> filled(line, parts))
                .toList();
    }

    /** The patterns that a list defines, {@code NAME := pattern} a line, and those of {@code page/parts.txt}, which all lists share. */
    public static Map<String, String> parts(String name) {
        Map<String, String> parts = new LinkedHashMap<>();
        Stream.of("parts", name)
                .flatMap(list -> PART.matcher(read(list)).results())
                .forEach(it -> parts.put(it.group(1), filled(it.group(2), parts)));
        return Collections.unmodifiableMap(parts);
    }

    private static String filled(String line, Map<String, String> parts) {
        String filled = line;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue());
        }
        return filled;
    }

    /** The patterns of a list by their words: {@code word → pattern} a line. */
    static Map<String, Pattern> patterns(String name) {
        return PhrasePattern.byWord(lines(name));
    }

    /** The phrases of a list, each with what stands for it: {@code phrase ⇒ other} a line. */
    static Map<Pattern, String> replacements(String name) {
        Map<Pattern, String> replacements = new LinkedHashMap<>();
        for (String line : lines(name)) {
            String[] sides = line.split(" ⇒ ?", -1);
            replacements.put(
                    PhrasePattern.of(sides[0]), sides[1].replace('·', ' ').replace("\\n", "\n"));
        }
        return Collections.unmodifiableMap(replacements);
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
