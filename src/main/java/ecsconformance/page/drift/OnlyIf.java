package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.SmallWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "Can only if it is" says what "cannot unless it is" says, and "must be" of a state what "only such ones" says. */
final class OnlyIf {

    private static final Pattern ONLY = PhrasePattern.of("[仅只](?![供读要])|\\b[Oo]nly\\b");
    private static final Pattern UNLESS = PhrasePattern.of("除非|之?前(?=[，,])|\\b(?:[Uu]nless|[Uu]ntil)\\b");
    private static final Pattern STATE =
            PhrasePattern.of("必须(?:是|为|处于)|\\bmust (?:be\\b|[^.;]*\\bfor\\b[^.;]*\\bto\\b)");
    private static final Pattern MAY = PhrasePattern.of("(?<![只不才])[可能](?!用)|\\b(?:can|may)\\b");

    private static final Set<String> TOLD = Set.of("quantity", "requirement", "negation", "condition", "exception");

    /** The share of content that both sentences have. */
    private static final double SAME = 0.6;

    private OnlyIf() {}

    /** The details without those by which two such sentences differ. */
    static List<Detail> without(List<Detail> details, Said before, Said after) {
        return isSame(before.plain(), after.plain()) || isSame(after.plain(), before.plain())
                ? details.stream().filter(it -> !TOLD.contains(it.what())).toList()
                : details;
    }

    private static boolean isSame(String only, String other) {
        if (!ONLY.matcher(only).find() || ONLY.matcher(other).find() || ContentWords.common(only, other) < SAME) {
            return false;
        }
        int denied = SmallWords.negations(only).size();
        int forbidden = SmallWords.negations(other).size();
        return forbidden == 0
                ? denied == 0
                        && STATE.matcher(other).find()
                        && !MAY.matcher(only).find()
                : (denied + forbidden - 1 + UNLESS.matcher(other).results().count()) % 2 == 1;
    }
}
