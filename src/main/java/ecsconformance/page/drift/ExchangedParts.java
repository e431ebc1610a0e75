package ecsconformance.page.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether two parts of a sentence have taken each other's place, around a third that is more than the joint of a
 * list: "send A, never B" is not "send B, never A". A part that only stands elsewhere says the same there.
 */
final class ExchangedParts {

    private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|\\w(?:[\\w./-]*\\w)?");

    private static final Pattern THIS = Pattern.compile("[该此本](?:接口|操作|参数)");

    private static final Set<String> JOINTS = Set.of("", "和", "或", "与", "及", "以及", "或者", "and", "or");

    /** They begin a part that stands before or behind the rest of a sentence, and says the same there. */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "by", "when", "if", "in", "at", "on", "for", "after", "before", "once", "during", "within", "在", "当", "如",
            "若");

    private static final Set<String> TURNING = Set.of("不", "未", "非", "仅", "只", "not", "never", "only");

    /** In a longer sentence nobody reads two parts as exchanged. */
    private static final int LONGEST = 200;

    private ExchangedParts() {}

    static boolean between(String before, String after) {
        List<String> one = words(before);
        List<String> other = words(after);
        if (one.size() != other.size() || one.size() > LONGEST) {
            return false;
        }
        int head = 0;
        int end = one.size();
        while (head < end && one.get(head).equals(other.get(head))) {
            head++;
        }
        while (end > head && one.get(end - 1).equals(other.get(end - 1))) {
            end--;
        }
        String joint = joint(one.subList(head, end), other.subList(head, end));
        String next = String.join("", one.subList(end, one.size()));
        // Members of a list may end alike: "the system disk and the data disk".
        return joint.chars().anyMatch(letter -> letter != ' ') && !isList(joint.replace(" ", ""), next)
                || head < end && (isTurned(one, other, head, end) || isTurned(other, one, head, end));
    }

    /** Whether a word that denies or limits what follows has gone from the beginning of a part to elsewhere. */
    private static boolean isTurned(List<String> one, List<String> other, int head, int end) {
        return TURNING.contains(one.get(head))
                && one.subList(head + 1, end).equals(without(other.subList(head, end), one.get(head)));
    }

    private static List<String> without(List<String> words, String word) {
        List<String> rest = new ArrayList<>(words);
        rest.remove(word);
        return rest;
    }

    private static boolean isList(String joint, String next) {
        return JOINTS.stream()
                .anyMatch(
                        it -> joint.endsWith(it) && next.startsWith(joint.substring(0, joint.length() - it.length())));
    }

    /** The words between two parts that have exchanged their places; empty where they have not. */
    private static String joint(List<String> one, List<String> other) {
        if (Stream.of(one, other).allMatch(side -> !side.isEmpty() && CIRCUMSTANCES.contains(side.get(0)))) {
            return "";
        }
        int all = one.size();
        for (int first = 1; first < all; first++) {
            for (int last = 1; first + last < all && ends(other, one.subList(0, first)); last++) {
                List<String> joint = one.subList(first, all - last);
                if (ends(one, other.subList(0, last))
                        && joint.equals(other.subList(last, all - first))
                        && (!joint.contains("支")
                                || isNamed(one.subList(0, first)) && isNamed(other.subList(0, last)))) {
                    return String.join(" ", joint);
                }
            }
        }
        return "";
    }

    /** Whether a part is more than "this operation", which may stand on either side of "supports". */
    private static boolean isNamed(List<String> part) {
        return !THIS.matcher(String.join("", part)).matches();
    }

    private static boolean ends(List<String> words, List<String> end) {
        return words.subList(words.size() - end.size(), words.size()).equals(end);
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(ContentWords.unlinked(sentence).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
