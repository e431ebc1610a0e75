package ecsconformance.page.drift;

import ecsconformance.page.document.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the part in which two sentences differ in words that stand on the page. */
final class QuotedPart {

    private static final Set<String> QUOTED = Set.of("words", "said of", "part added", "part removed", "list");

    private static final Set<String> EXCHANGED = Set.of("words", "said of");

    /** One more thing that a sentence says. */
    private static final Pattern ALTERNATIVE = Pattern.compile("(?s)[（(]?(?:(?:or|and) |或|和|及|并).*");

    /** So much content says more than that something is not so. */
    private static final int MORE = 3;

    private QuotedPart() {}

    /**
     * Empty where the sentences have no one part that differs.
     *
     * @param old the sentence in such phrases, or an end of it
     */
    static Optional<Detail> between(Said before, Said after, String old, String young) {
        Optional<Detail> part = ListMember.between(old, young).or(() -> DifferingPart.between(old, young));
        boolean written = part.stream()
                .allMatch(detail -> !QUOTED.contains(detail.what())
                        || isWritten(detail.before(), before) && isWritten(detail.after(), after));
        return written
                ? part
                : part.filter(detail -> EXCHANGED.contains(detail.what()))
                        // A phrase that demands stands for "for a better one" as well.
                        .filter(detail -> Terms.modals(detail.before() + " " + detail.after()) == 0)
                        .flatMap(detail -> DifferingPart.between(before.words(), after.words()))
                        .filter(detail -> EXCHANGED.contains(detail.what()));
    }

    /** The details, with the part that came or went, or that stands for another one, in the place of a word in it that denies. */
    static List<Detail> withoutCutNegation(List<Detail> details, Said before, Said after) {
        if (details.size() != 1 || !details.get(0).what().equals("negation")) {
            return details;
        }
        Detail negation = details.get(0);
        return between(before, after, before.words(), after.words())
                .filter(part ->
                        ALTERNATIVE.matcher(part.before() + part.after()).matches()
                                || isWithin(negation.before(), part.before())
                                        && isWithin(negation.after(), part.after()))
                .map(List::of)
                .orElse(details);
    }

    private static boolean isWithin(String words, String part) {
        return Stream.of(words.split(", ")).allMatch(part::contains)
                && (words.isEmpty() || ContentWords.weight(part) >= MORE);
    }

    private static boolean isWritten(String part, Said sentence) {
        String words = ContentWords.unlinked(sentence.words());
        return Stream.of(part.split(" \\| ")).allMatch(words::contains);
    }
}
