package ecsconformance.page.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word in a code that is nearly, but not quite, a word of other codes or parameters. */
final class MisspelledCode implements PageCheck {

    /** Words of this trade that are often in codes, so that a page with one slip and no right spelling shows it too. */
    private static final Set<String> VOCABULARY = Set.of(
            "Parameter",
            "Instance",
            "Snapshot",
            "Invalid",
            "Malformed",
            "Duplicated",
            "Security",
            "Description",
            "Architecture",
            "Platform",
            "Resource",
            "Supported",
            "Unavailable",
            "Account",
            "Operation",
            "Denied",
            "Missing",
            "Region",
            "Incorrect",
            "Exceed",
            "Category",
            "Version",
            "Conflict",
            "Balance",
            "Encrypted",
            "Forbidden",
            "Permission",
            "Unauthorized",
            "Internal",
            "Interval",
            "Request",
            "Network");

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z]+");
    private static final int SHORTEST = 6;

    @Override
    public Stream<Finding> find(Subject subject) {
        Set<String> known = new TreeSet<>(VOCABULARY);
        subject.parameters().forEach(row -> known.addAll(words(row.name())));
        Map<String, Long> used = subject.errors().stream()
                .flatMap(it -> words(it.row().code()).stream().distinct())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        used.forEach((word, count) -> {
            if (count > 1) {
                known.add(word);
            }
        });
        return subject.errors().stream()
                .flatMap(
                        it -> words(it.row().code()).stream()
                                .filter(word -> word.length() >= SHORTEST && !known.contains(word))
                                .flatMap(
                                        word -> known.stream()
                                                .filter(other -> other.length() >= SHORTEST && near(word, other))
                                                .limit(1)
                                                .map(
                                                        other -> Finding.at(
                                                                it.place(),
                                                                "misspelled-code",
                                                                Severity.DEFECT,
                                                                it.row().code() + " has \"" + word + "\" where \""
                                                                        + other + "\" is probably meant",
                                                                "The code is on the wire; clients must copy the slip, and a correction breaks them."))));
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(match -> match.group()).toList();
    }

    /** Whether two words differ by one letter, or by two exchanged letters; an ending of grammar is no slip. */
    private static boolean near(String word, String other) {
        boolean grammar = word.startsWith(other) || other.startsWith(word);
        return !grammar && distance(word, other) == 1;
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
