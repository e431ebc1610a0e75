package ecsconformance.page.review;

import ecsconformance.page.document.Language;
import ecsconformance.page.document.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of findings in the language of the page: the catalogue {@code page/findings.txt} has each sentence in both. */
public final class FindingWords {

    private static final String VALUE = "{}";
    private static final String BETWEEN = " = ";

    /** An English sentence with values in it, and its Chinese. */
    private record Sentence(Pattern english, String first, String last, String chinese, int literal) {

        /** Whether the fixed words around the values stand there, which is soon seen. */
        boolean mayMatch(String english) {
            return english.startsWith(first) && english.endsWith(last);
        }
    }

    private final List<Sentence> sentences;

    private FindingWords(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The words for a page of that language; a language that has none is told in English. */
    public static FindingWords in(Language language) {
        return new FindingWords(language == Language.ZH ? read("findings") : List.of());
    }

    /** The words for the changes of a page of that language: the catalogue is {@code page/changes.txt}. */
    public static FindingWords ofChanges(Language language) {
        return new FindingWords(language == Language.ZH ? read("changes") : List.of());
    }

    private static List<Sentence> read(String catalogue) {
        return WordList.lines(catalogue).stream()
                .map(FindingWords::sentence)
                // Words at the beginning tell more than those behind a value, which may be any words.
                .sorted(Comparator.comparing((Sentence it) -> it.first().isEmpty())
                        .thenComparing(
                                Comparator.comparingInt(Sentence::literal).reversed()))
                .toList();
    }

    private static Sentence sentence(String line) {
        String english = line.substring(0, line.indexOf(BETWEEN));
        String pattern = Stream.of(english.split(Pattern.quote(VALUE), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.+?)"));
        String chinese = line.substring(line.indexOf(BETWEEN) + BETWEEN.length());
        return new Sentence(
                Pattern.compile(pattern, Pattern.DOTALL),
                english.contains(VALUE) ? english.substring(0, english.indexOf(VALUE)) : english,
                english.contains(VALUE) ? english.substring(english.lastIndexOf(VALUE) + VALUE.length()) : english,
                chinese,
                english.replace(VALUE, "").length());
    }

    /** A sentence in the page's language; one that the catalogue lacks stays as it is. */
    public String of(String english) {
        return known(english).orElse(english);
    }

    /** The sentence in the other language, where the catalogue has it. */
    Optional<String> known(String english) {
        for (Sentence sentence : sentences) {
            Matcher matcher = sentence.english().matcher(english);
            if (sentence.mayMatch(english) && matcher.matches()) {
                return Optional.of(filled(sentence.chinese(), matcher));
            }
        }
        return Optional.empty();
    }

    /** A list of words that the catalogue has, or what stands on the page and stays as it is. */
    private String value(String english) {
        if (english.matches("(?:\\d{3} )?\\S+(?:,? and (?:\\d{3} )?\\S+)+")
                && known(english).isEmpty()) {
            return english.replaceAll(",? and ", " 和 ");
        }
        if (english.startsWith("[") && english.endsWith("]")) {
            return Stream.of(english.substring(1, english.length() - 1).split(", ", -1))
                    .map(this::of)
                    .collect(Collectors.joining("、", "[", "]"));
        }
        String[] parts = english.split(", ", -1);
        boolean words = Stream.of(parts).allMatch(part -> known(part).isPresent());
        return words ? Stream.of(parts).map(this::of).collect(Collectors.joining("、")) : of(english);
    }

    private String filled(String chinese, Matcher found) {
        List<String> values = new ArrayList<>();
        for (int group = 1; group <= found.groupCount(); group++) {
            values.add(value(found.group(group)));
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        Matcher place = Pattern.compile("\\{(\\d?)}").matcher(chinese);
        while (place.find()) {
            int value = place.group(1).isEmpty() ? next++ : Integer.parseInt(place.group(1)) - 1;
            place.appendReplacement(text, Matcher.quoteReplacement(values.get(value)));
        }
        return place.appendTail(text).toString();
    }
}
