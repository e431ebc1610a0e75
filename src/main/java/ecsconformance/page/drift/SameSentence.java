package ecsconformance.page.drift;

import ecsconformance.page.document.SmallWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether two sentences are the same but for one part. A small word that came or went says something only there: in
 * a sentence that was written anew, only facts can be told against each other.
 */
record SameSentence(String before, String after, int exchanged) {

    /** One Latin word, or one of two ideographs, in the place of another. */
    private static final int ONE_WORD = 2;

    private static final int SHORT = 12;
    private static final int SHORT_LATIN = 8;
    /** The share of its content by which a condition is told in the other sentence too. */
    private static final double TOLD = 0.6;
    /** The share of content that two sentences have in common if one is the other with a change. */
    private static final double ALIKE = 0.5;

    private static final Pattern DENYING = Pattern.compile("^(?:[Uu]n|[Ii]n|[Ii]m|[Ii]r|[Ii]l|[Nn]on-?)(?=[a-z]{3})");

    private static final Pattern PARTS =
            Pattern.compile("[，,；;]\\s*|[高低大小早晚多少]于|(?i)(?<=\\w )(?:before|after|than)\\b");

    private static final Pattern NOT = Pattern.compile("(?i)not|cannot|n't|没有|未|不");

    static SameSentence of(Said before, Said after) {
        String one = before.plain();
        String other = after.plain();
        return new SameSentence(one, other, ContentWords.exchanged(one, other));
    }

    /** Whether one thing, or what happens to it, may have been exchanged for another: a short sentence tells one thing. */
    boolean near() {
        boolean chinese = before.codePoints().anyMatch(Character::isIdeographic);
        int shorter = Math.min(ContentWords.weight(before), ContentWords.weight(after));
        return shorter <= (chinese ? SHORT : SHORT_LATIN)
                || exchanged <= 2 * ONE_WORD && ContentWords.common(before, after) >= ALIKE;
    }

    /** Whether the rest differs too, so that nothing but facts can be compared. */
    boolean apart() {
        return exchanged > ONE_WORD && ContentWords.common(before, after) < ALIKE;
    }

    /**
     * The details that are a change.
     *
     * @param wholeBefore all sentences of the clause
     */
    List<Detail> named(List<Detail> details, WholeText wholeBefore, WholeText wholeAfter) {
        boolean label = isLabel(before) != isLabel(after);
        List<Detail> named = new ArrayList<>();
        boolean denied = isDenied(before) != isDenied(after);
        // Where other things are named, what is said of them is part of the change.
        boolean renamed = details.stream().anyMatch(detail -> detail.what().equals("name") && detail.isExchange());
        for (Detail detail : details) {
            // "Not enabled" is "disabled", and "cannot be the same" is "must be different".
            if (denied
                    && detail.what().matches("opposite|negation|requirement")
                    && details.stream().anyMatch(SameSentence::isOpposite)) {
                continue;
            }
            if (plural(detail.before()).equals(plural(detail.after())) || label && TermChanges.isSmall(detail.what())) {
                continue;
            }
            if (detail.what().equals("condition")) {
                condition().ifPresent(named::add);
            } else if (detail.what().equals("negation")) {
                if (isOnly(detail, affirmed(before), affirmed(after), wholeBefore.plain(), wholeAfter.plain())) {
                    named.add(negation(detail));
                }
            } else if (TermChanges.isSmall(detail.what())) {
                if (renamed && detail.what().equals("requirement") && detail.isExchange()
                        || isOnly(detail, before, after, wholeBefore.plain(), wholeAfter.plain())) {
                    named.add(detail);
                }
            } else if (!apart()
                    || !detail.what().equals("said of")
                            && !(wholeAfter.tellsAll(detail.before()) && wholeBefore.tellsAll(detail.after()))) {
                named.add(detail);
            }
        }
        String conditions = named.stream()
                .filter(detail -> detail.what().equals("condition"))
                .map(detail -> detail.before() + " " + detail.after())
                .collect(Collectors.joining(" "));
        // A word that denies within a condition came or went with it.
        named.removeIf(detail -> detail.what().equals("negation")
                && Stream.of((detail.before() + ", " + detail.after()).split(", "))
                        .allMatch(conditions::contains));
        return named;
    }

    private static boolean isOpposite(Detail detail) {
        return detail.what().equals("opposite") && detail.isExchange();
    }

    private static boolean isDenied(String sentence) {
        return SmallWords.negations(sentence).stream()
                                .filter(NOT.asMatchPredicate())
                                .count()
                        % 2
                == 1;
    }

    /** Whether nothing else differs; one sentence may have more, unless it is told elsewhere in the other text. */
    private boolean isOnly(Detail detail, String one, String other, String textBefore, String textAfter) {
        if (detail.what().equals("outcome")
                && !SmallWords.conditions(before).isEmpty()
                && SmallWords.conditions(before).equals(SmallWords.conditions(after))) {
            return true;
        }
        if (detail.what().equals("comparison") && isTurned()) {
            return false;
        }
        int most = detail.what().equals("outcome") ? 2 * ONE_WORD : ONE_WORD;
        boolean swapped = detail.isExchange();
        boolean moved = detail.after().isEmpty()
                ? ContentWords.isMoved(one, other, textAfter)
                : detail.before().isEmpty() && ContentWords.isMoved(other, one, textBefore);
        return !moved && ContentWords.exchanged(one, other) <= (swapped || most > ONE_WORD ? most : 0);
    }

    /** Whether the two parts of a sentence stand the other way round: "A before B" is "B after A". */
    private boolean isTurned() {
        String[] old = PARTS.split(before);
        String[] young = PARTS.split(after);
        String oldEnd = old[old.length - 1];
        String youngEnd = young[young.length - 1];
        double first = ContentWords.share(youngEnd, old[0]) - ContentWords.share(youngEnd, oldEnd);
        double second = ContentWords.share(oldEnd, young[0]) - ContentWords.share(oldEnd, youngEnd);
        // "This parameter" has no content of its own.
        return first >= 0 && second >= 0 && first + second > 0;
    }

    /** The sentence without the beginnings of words that deny: "usable" for "unusable". */
    private static String affirmed(String sentence) {
        return SmallWords.negations(sentence).stream()
                .reduce(
                        sentence,
                        (text, word) -> text.replace(word, DENYING.matcher(word).replaceFirst("")));
    }

    private static boolean isLabel(String sentence) {
        return !sentence.startsWith("Specifies")
                && DifferingPart.LABEL.matcher(sentence).matches();
    }

    /** Names without the letters that stand for numbers, and without the blanks between their words. */
    private static String plural(String name) {
        return name.replaceAll("\\.[Nn](?=\\.)|[ ,]", "");
    }

    /** The conditions that only one side has, where the results are the same. */
    private Optional<Detail> condition() {
        List<String> gone = only(before, after);
        List<String> come = only(after, before);
        boolean same = ContentWords.exchanged(without(before, gone), without(after, come)) == 0;
        return same && !(gone.isEmpty() && come.isEmpty())
                ? Optional.of(new Detail("condition", String.join(" | ", gone), String.join(" | ", come), true))
                : Optional.empty();
    }

    private static String without(String sentence, List<String> conditions) {
        return conditions.stream().reduce(sentence, (rest, condition) -> rest.replace(condition, " "));
    }

    private static List<String> only(String sentence, String other) {
        return SmallWords.conditions(sentence).stream()
                .filter(condition -> ContentWords.share(condition, other)
                        < (Subjects.THAT_PROCESS.matcher(other).find() ? ALIKE : TOLD))
                .toList();
    }

    /** The words that deny, where one side has more of them. */
    private Detail negation(Detail detail) {
        List<String> gone = new ArrayList<>(SmallWords.negations(before));
        List<String> come = new ArrayList<>(SmallWords.negations(after));
        List.copyOf(gone).stream().filter(come::contains).forEach(word -> {
            if (come.remove(word)) {
                gone.remove(word);
            }
        });
        return new Detail(detail.what(), String.join(", ", gone), String.join(", ", come), true);
    }
}
