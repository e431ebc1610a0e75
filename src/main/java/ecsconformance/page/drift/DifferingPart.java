package ecsconformance.page.drift;

import ecsconformance.page.document.Opposites;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The part in which two sentences of the same beginning and end differ. A word that stands elsewhere in both hides no
 * contrary here, and in a Chinese sentence each Latin word is a name.
 */
final class DifferingPart {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][\\w./-]*[\\w]");

    private DifferingPart() {}

    /** Empty where neither a contrary nor a name differs, or where the words of a sentence are not known. */
    static Optional<Detail> between(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        // A letter may belong to both words: the part begins and ends where words do.
        while (head > 0 && isLatin(before.charAt(head - 1))) {
            head--;
        }
        while (tail > 0 && isLatin(before.charAt(before.length() - tail))) {
            tail--;
        }
        String gone = before.substring(head, before.length() - tail);
        String come = after.substring(head, after.length() - tail);
        return opposite(gone, come).or(() -> name(before, gone, come));
    }

    private static boolean isLatin(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    private static Optional<Detail> opposite(String gone, String come) {
        Set<String> old = Opposites.in(gone);
        Set<String> young = Opposites.in(come);
        return old.stream()
                .filter(one -> !young.contains(one))
                .flatMap(one -> young.stream()
                        .filter(other -> !old.contains(other))
                        .filter(other -> Opposites.are(one, other))
                        .map(other -> new Detail("opposite", one, other, true)))
                .findFirst();
    }

    private static Optional<Detail> name(String sentence, String gone, String come) {
        List<String> old = names(gone);
        List<String> young = names(come);
        boolean chinese = sentence.codePoints().anyMatch(Character::isIdeographic);
        return chinese && !old.isEmpty() && !young.isEmpty() && !old.equals(young)
                ? Optional.of(new Detail("name", String.join(", ", old), String.join(", ", young), true))
                : Optional.empty();
    }

    private static List<String> names(String part) {
        return LATIN.matcher(part).results().map(MatchResult::group).toList();
    }
}
