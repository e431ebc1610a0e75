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
                IntStream.range(0, small.length()).mapToObj(at -> small.substring(0, at) + small.substring(at + 1)));
    }

    /** Tells whether two words differ by one letter, by two exchanged ones or by doubled ones. An ending of grammar is no slip. */
    static boolean near(String word, String other) {
        boolean grammar = word.startsWith(other) || other.startsWith(word);
        return !grammar && (distance(word, other) == 1 || undoubled(word).equals(undoubled(other)));
    }

    private static String undoubled(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                                cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
