package ecsconformance.page.drift;

import ecsconformance.page.document.Lexicon;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what sentences and their translations are about, by the words of the lexicon. A translation may leave out a
 * word that is light, or that the row has in its name, code or message; and it may say one word by its kin.
 */
final class Concepts {

    private static final Set<String> LIGHT = Contraries.all("light");
    private static final Map<String, Set<String>> KIN = kin();

    private final List<Set<String>> before;
    private final List<Set<String>> after;
    private final Set<String> context;

    /** @param beside the words of both pages beside the sentences: the operation, and the name, code and message of a row */
    Concepts(List<Said> before, List<Said> after, String beside) {
        this.before = before.stream().map(it -> words(List.of(it), List.of())).toList();
        this.after = after.stream().map(it -> words(List.of(it), List.of())).toList();
        this.context = words(Lexicon.split(beside), List.of());
    }

    /** Whether the words say this one, or one that may stand for it. */
    static boolean has(Set<String> words, String word) {
        return words.contains(word) || KIN.getOrDefault(word, Set.of()).stream().anyMatch(words::contains);
    }

    /** The words of either side, beyond the parts that are told as missing, that the other side does not say. */
    Optional<Detail> between(List<Said> some, List<String> gone, List<Said> others, List<String> come) {
        Set<String> mine = words(some, gone);
        Set<String> theirs = words(others, come);
        String old = beyond(mine, theirs, before, after);
        String young = beyond(theirs, mine, after, before);
        return old.isEmpty() && young.isEmpty()
                ? Optional.empty()
                : Optional.of(new Detail("words", old, young, false));
    }

    /** Names and figures are compared apart. A word that is as often in the whole other text stands in another sentence. */
    private String beyond(Set<String> words, Set<String> others, List<Set<String>> many, List<Set<String>> few) {
        return withoutNames(words).stream()
                .filter(word -> word.matches("[a-z][a-z-]+") && !LIGHT.contains(word))
                .filter(word -> !context.contains(word) && !has(others, word))
                .filter(word ->
                        count(few, word) == 0 || many.size() == few.size() && count(many, word) > count(few, word))
                .collect(Collectors.joining(", "));
    }

    /** Without the words of which a name consists: a sentence may name what its translation calls by its kind. */
    static Set<String> withoutNames(Set<String> words) {
        return words.stream()
                .filter(word -> words.stream()
                        .noneMatch(
                                name -> name.startsWith(Lexicon.COMMON) && !name.equals(word) && name.contains(word)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(List<Set<String>> sentences, String word) {
        return sentences.stream().filter(words -> has(words, word)).count();
    }

    private static Set<String> words(List<Said> sentences, List<String> missing) {
        return sentences.stream()
                .flatMap(said -> words(said.parts(), missing).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(Map<String, Set<String>> parts, List<String> missing) {
        return parts.entrySet().stream()
                .filter(part -> !missing.contains(part.getKey()))
                .flatMap(part -> part.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> kin() {
        Map<String, Set<String>> kin = new HashMap<>();
        Contraries.sets("kin")
                .forEach(set -> set.forEach(
                        word -> kin.computeIfAbsent(word, it -> new TreeSet<>()).addAll(set)));
        return Collections.unmodifiableMap(kin);
    }
}
