package ecsconformance.page.drift;

import ecsconformance.page.document.WordList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The groups of {@code page/synonyms.txt}: writers exchange the words of one without another meaning. */
final class Synonyms {

    /** The first of the signs that stand for the groups; no text has them. */
    private static final char FIRST = '\uE000';

    private static final Map<String, String> GROUPS = groups();

    private static final Pattern WRITTEN = Pattern.compile(GROUPS.keySet().stream()
            .filter(word -> word.charAt(0) > 127)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|")));

    private Synonyms() {}

    /** The text with a sign in the place of each Chinese word of a group. */
    static String signs(String text) {
        return WRITTEN.matcher(text).replaceAll(word -> " " + GROUPS.get(word.group()) + " ");
    }

    /** The sign of the group that the stem of a Latin word is in, else the stem. */
    static String sign(String stem) {
        return GROUPS.getOrDefault(stem, stem);
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        List<String> lines = WordList.lines("synonyms");
        for (int i = 0; i < lines.size(); i++) {
            for (String word : lines.get(i).split(" ")) {
                groups.putIfAbsent(word, String.valueOf((char) (FIRST + i)));
            }
        }
        return Collections.unmodifiableMap(groups);
    }
}
