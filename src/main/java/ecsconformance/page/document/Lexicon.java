package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that tell what a sentence is about, the same in both languages: those of {@code page/lexicon.txt}, and names,
 * figures and paths as they are. A part is what stands between two Chinese commas, or a condition in front in English.
 */
public final class Lexicon {

    /** Begins a word that most sentences have. */
    public static final String COMMON = "~";

    private static final Pattern BREAK = Pattern.compile(
            "(?<=[\\uFF0C\\uFF1A\\uFF1B])(?=.)" + "|(?<=,)(?= )(?<=^(?:If|Unless|When)\\b[^,]{1,150},)");
    private static final Pattern VALUE = Pattern.compile("(?s)- [\\w.-]+(?: [\\w.-]+){0,5}(?:[:\\uFF1A(\\uFF08].*)?");
    private static final int FEWEST = 2;
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\w.])([A-Z]{2,})s?(?![\\w.])");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])|\\.");

    private static final Map<Character, List<Entry>> ENTRIES = entries();

    /** How one word is written. */
    private record Entry(String written, boolean anyEnding, String word) {

        /** The length of what it covers at this place; 0 where something else stands there. */
        int at(String text, int place) {
            if (!text.startsWith(written, place)) {
                return 0;
            }
            int end = place + written.length();
            if (isLetter(written.charAt(0))) {
                int border = end;
                while (border < text.length() && isLetter(text.charAt(border))) {
                    border++;
                }
                return border == end || anyEnding ? border - place : 0;
            }
            return written.length();
        }
    }

    private Lexicon() {}

    /** The words of each part of a sentence, sorted and separated by blanks; none of an item of a list of values. */
    static List<String> parts(String sentence) {
        return VALUE.matcher(sentence).matches()
                ? List.of()
                : split(sentence).values().stream()
                        .map(words -> String.join(" ", words))
                        .toList();
    }

    /** The parts of a sentence and their words; one that has hardly any belongs to its neighbour. */
    public static Map<String, Set<String>> split(String sentence) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        String text = "";
        Set<String> words = new TreeSet<>();
        for (String part : BREAK.split(Wording.withoutLead(sentence))) {
            if (words.size() >= FEWEST) {
                parts.put(text, words);
                text = "";
                words = new TreeSet<>();
            }
            text += part;
            words.addAll(words(part));
        }
        parts.put(text, words);
        return parts;
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        StringBuilder plain = new StringBuilder(Terms.withoutNames(text));
        for (String term : Terms.literals(text)) {
            // One language names a parameter where the other speaks of the thing: SnapshotId, the snapshot.
            boolean name = CAMEL.matcher(term).find() && !term.endsWith("iB");
            words.add((name ? COMMON + term : term.replaceFirst("^date[<>=]+", "")).toLowerCase(Locale.ROOT));
            plain.append(" ").append(CAMEL.matcher(term).replaceAll(" "));
        }
        PhrasePattern.found(ACRONYM, plain.toString()).forEach(words::add);
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        String taken = "";
        int place = 0;
        while (place < lower.length()) {
            int covered = 0;
            if (!isLetter(lower.charAt(place)) || place == 0 || !isLetter(lower.charAt(place - 1))) {
                // The longest form is taken, for each of its words.
                for (Entry entry : ENTRIES.getOrDefault(lower.charAt(place), List.of())) {
                    int length = entry.at(lower, place);
                    if (length > 0 && (covered == 0 || entry.written().equals(taken))) {
                        covered = length;
                        taken = entry.written();
                        words.add(entry.word());
                    }
                }
            }
            place += Math.max(covered, 1);
        }
        return words;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    private static Map<Character, List<Entry>> entries() {
        Map<Character, List<Entry>> entries = new HashMap<>();
        WordList.lines("lexicon").forEach(line -> {
            String[] halves = line.split(" = ");
            Stream.of(halves[1].split(" \\| |(?<!\\\\) ")).forEach(form -> {
                String written = form.replace("\\ ", " ").replaceFirst("\\*$", "");
                entries.computeIfAbsent(written.charAt(0), it -> new ArrayList<>())
                        .add(new Entry(written, form.endsWith("*"), halves[0]));
            });
        });
        entries.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry it) -> it.written().length())
                                .reversed()));
        return Collections.unmodifiableMap(entries);
    }
}
