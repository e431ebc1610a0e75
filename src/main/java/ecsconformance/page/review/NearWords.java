package ecsconformance.page.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words by what remains of them without one letter, so that the nearest ones of another word are soon found. */
final class NearWords {

    private final Map<String, Set<String>> words = new HashMap<>();

    NearWords(Collection<String> known) {
        known.forEach(word -> remains(word)
                .forEach(
                        it -> words.computeIfAbsent(it, none -> new HashSet<>()).add(word)));
    }

    /** The known words, in order, that may be meant by a word: they differ by a letter, by exchanged or doubled ones, or by case. */
    Set<String> around(String word) {
        Set<String> around = new TreeSet<>();
        remains(word).forEach(it -> around.addAll(words.getOrDefault(it, Set.of())));
        return around;
    }

    private static Stream<String> remains(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Stream.concat(
                Stream.of(small, undoubled(small)),
                IntStream.range(0, small.length()).mapToObj(at -> without(small, at)));
    }

    /** Tells whether two words differ by one letter, by two exchanged ones or by doubled ones. An ending of grammar is no slip. */
    static boolean near(String word, String other) {
        boolean grammar = word.startsWith(other)
                || other.startsWith(word)
                || word.replaceAll("s(?=[ei])", "z").equals(other.replaceAll("s(?=[ei])", "z"))
                || word.replaceFirst("[sd]$", "").equals(other.replaceFirst("[sd]$", ""));
        return !grammar && (differInOne(word, other) || undoubled(word).equals(undoubled(other)));
    }

    private static String undoubled(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }

    private static boolean differInOne(String a, String b) {
        if (a.length() < b.length()) {
            return differInOne(b, a);
        }
        return IntStream.range(0, a.length())
                .anyMatch(at -> a.length() > b.length()
                        ? without(a, at).equals(b)
                        : without(a, at).equals(without(b, at))
                                || exchanged(a, at).equals(b));
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static String exchanged(String word, int at) {
        return at == 0 ? word : without(word, at - 1).substring(0, at) + word.charAt(at - 1) + word.substring(at + 1);
    }
}
