package ecsconformance.page.drift;

import ecsconformance.page.document.Opposites;
import ecsconformance.page.drift.ContentWords.SentencePart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part in which two sentences of the same beginning and end differ. A word that stands elsewhere in both hides no
 * contrary here, and in a Chinese sentence each Latin word is a name.
 */
final class DifferingPart {

    private static final Pattern DENIED = Pattern.compile("[不未无]|(?<![A-Za-z])(?:not|no|cannot)(?![A-Za-z])|n't");

    private static final Set<String> CONTRARIES = Set.of(
            "入出", "上下", "内外", "前后", "大小", "多少", "高低", "长短", "主从", "主备", "新旧", "开关", "左右", "增减", "先后", "升降", "正负", "公私");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private static final Pattern NUMERAL =
            Pattern.compile("[零一二两三四五六七八九十百千万]+|(?i:one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|eleven|twelve|fifteen|sixteen|twenty|thirty|fifty|hundred|once|twice)");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][\\w./-]*[\\w]");

    private static final Pattern CAPITAL = Pattern.compile("[A-Z][\\w-]*");

    private DifferingPart() {}

    /** Empty where neither a contrary nor a name nor an added part differs, or where the words are not known. */
    static Optional<Detail> between(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        String before = LINK.matcher(one).replaceAll("$1");
        String after = LINK.matcher(other).replaceAll("$1");
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
        while (head > 0 && isLatin(before.charAt(head - 1)) && (isLatin(before, head) || isLatin(after, head))) {
            head--;
        }
        while (tail > 0
                && isLatin(before.charAt(before.length() - tail))
                && (isLatin(before, before.length() - tail - 1) || isLatin(after, after.length() - tail - 1))) {
            tail--;
        }
        SentencePart old = new SentencePart(before, head, Math.max(head, before.length() - tail));
        SentencePart young = new SentencePart(after, head, Math.max(head, after.length() - tail));
        String gone = old.text();
        String come = young.text();
        return opposite(gone, come)
                .or(() -> contrary(gone.strip(), come.strip()))
                .or(() -> name(before, gone, come))
                .or(() -> numeral(gone.strip(), come.strip()))
                .or(() -> Subjects.replaced(gone, come))
                .or(() -> exchanged(old, young))
                .or(() -> added(before, come, gone).map(part -> new Detail("part added", "", part, true)))
                .or(() -> added(after, gone, come).map(part -> new Detail("part removed", part, "", true)));
    }

    /** Other words in the same place of the same sentence, unless writers exchange them without another meaning. */
    private static Optional<Detail> exchanged(SentencePart gone, SentencePart come) {
        return ContentWords.exchanged(gone, come)
                ? Optional.of(
                        new Detail("words", gone.text().strip(), come.text().strip(), true))
                : Optional.empty();
    }

    private static Optional<Detail> contrary(String gone, String come) {
        return gone.length() == 1 && come.length() == 1 && CONTRARIES.contains(gone + come)
                        || CONTRARIES.contains(come + gone)
                ? Optional.of(new Detail("opposite", gone, come, true))
                : Optional.empty();
    }

    private static Optional<Detail> numeral(String gone, String come) {
        return NUMERAL.matcher(gone).matches() && NUMERAL.matcher(come).matches()
                ? Optional.of(new Detail("quantity", gone, come, true))
                : Optional.empty();
    }

    /** The part that a sentence has more, if it says something and nothing stood in its place. */
    private static Optional<String> added(String less, String part, String other) {
        return ContentWords.of(other).isEmpty() && !DENIED.matcher(other).find() && ContentWords.tells(part, less)
                ? Optional.of(part.replaceAll("^[\\s,，;；]+|[\\s,，;；.。]+$", ""))
                : Optional.empty();
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && isLatin(text.charAt(at));
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

    /** In an English sentence a name is one word with a capital, not the first, in the place of another. */
    private static Optional<Detail> name(String sentence, String gone, String come) {
        boolean chinese = sentence.codePoints().anyMatch(Character::isIdeographic);
        boolean words = !sentence.startsWith(gone)
                && Stream.of(gone, come).allMatch(part -> CAPITAL.matcher(part).matches());
        String old = String.join(", ", names(gone));
        String young = String.join(", ", names(come));
        return (chinese || words) && !old.isEmpty() && !young.isEmpty() && !old.equalsIgnoreCase(young)
                ? Optional.of(new Detail("name", old, young, true))
                : Optional.empty();
    }

    private static List<String> names(String part) {
        return LATIN.matcher(part).results().map(MatchResult::group).toList();
    }
}
