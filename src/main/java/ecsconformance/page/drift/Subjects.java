package ecsconformance.page.drift;

import ecsconformance.page.document.Lexicon;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import ecsconformance.page.drift.ContentWords.SentencePart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a thing, or what happens to it, in whose place another one stands: the disk for the snapshot, "is locked" for "is
 * expired". The words of {@code page/lexicon.txt} tell them apart from synonyms.
 */
final class Subjects {

    /** Things, what happens to them, and their properties: the lines of {@code page/subjects.txt}. */
    private static final List<Set<String>> KINDS = WordList.lines("subjects").stream()
            .map(line -> Set.of(line.split(" ")))
            .toList();

    /** Words that say the same as another where the lexicon has them apart. */
    private static final Map<String, String> SAME =
            Map.of("bind", "attach", "correct", "invalid", "count", "quota", "mode", "category");

    private static final Pattern INVALID = PhrasePattern.of("不合法|不正确|不对|格式错误|\\bmalformed\\b|\\bnot valid\\b");
    private static final Pattern UNSUPPORTED = PhrasePattern.of("不支持|\\b(?:not|un)[ -]?support");

    /** It stands for what the sentence before has named. */
    static final Pattern THAT_PROCESS = Pattern.compile("\\b[Tt]h(?:e|is|at) process\\b|过程");

    private static final Set<String> NO_THINGS =
            Set.of("ECS", "API", "JSON", "XML", "URL", "UTC", "HTTP", "NIC", "ENI", "SDK", "ASCII");

    private Subjects() {}

    /** Empty where the sentences are about the same, or where one of them only says more. */
    static Optional<Detail> between(Said before, Said after) {
        Set<String> old = of(before);
        Set<String> young = of(after);
        return KINDS.stream()
                .map(kind -> List.of(only(old, young, kind), only(young, old, kind)))
                .filter(sides -> sides.stream().noneMatch(Set::isEmpty))
                .map(sides ->
                        new Detail("said of", String.join(", ", sides.get(0)), String.join(", ", sides.get(1)), true))
                .findFirst();
    }

    /** Whether a part speaks of other things than the part in whose place it stands. */
    static Optional<Detail> replaced(SentencePart gone, SentencePart come) {
        boolean both = Stream.of(gone, come).noneMatch(part -> part.text().isBlank());
        Set<String> old = inside(gone);
        Set<String> young = inside(come);
        boolean apart =
                both && !old.isEmpty() && !young.isEmpty() && old.stream().noneMatch(young::contains);
        return apart
                ? Optional.of(
                        new Detail("said of", gone.text().strip(), come.text().strip(), true))
                : Optional.empty();
    }

    /** The subjects of a part, or of words that it cuts: the disk of "system disk" is none. */
    private static Set<String> inside(SentencePart part) {
        Set<String> words = in(part.whole());
        part.edges().forEach(edge -> words.removeAll(in(edge)));
        return words;
    }

    private static Set<String> only(Set<String> all, Set<String> others, Set<String> kind) {
        Set<String> only = new TreeSet<>(all);
        only.removeAll(others);
        if (others.contains("~deny")) {
            only.remove("unsupported");
        }
        only.removeIf(word -> !kind.contains(word) && !(kind == KINDS.get(0) && isAcronym(word)));
        return only;
    }

    /** Whether a sentence calls something wrong, in whichever word. */
    static boolean isFault(Said said) {
        Set<String> words = of(said);
        return words.contains("invalid") || words.contains("error");
    }

    static Set<String> of(Said said) {
        return said.words().isEmpty()
                ? known(said.facts().parts().stream().flatMap(part -> Stream.of(part.split(" "))))
                : all(said.plain());
    }

    private static Set<String> all(String text) {
        Set<String> all = known(Lexicon.split(text).values().stream().flatMap(Set::stream));
        if (UNSUPPORTED.matcher(text).find()) {
            all.add("unsupported");
        }
        if (INVALID.matcher(text).find()) {
            all.add("invalid");
        }
        if (THAT_PROCESS.matcher(text).find()) {
            all.remove("process");
        }
        all.removeIf(word -> isAcronym(word) && all.contains(word.toLowerCase(Locale.ROOT)));
        if (all.contains("system-disk") || all.contains("data-disk")) {
            all.remove("disk");
        }
        return all;
    }

    /** The things and states of which a text speaks. */
    static Set<String> in(String text) {
        Set<String> all = all(text);
        all.removeIf(word -> KINDS.stream().noneMatch(kind -> kind.contains(word)) && !isAcronym(word));
        return all;
    }

    private static boolean isAcronym(String word) {
        return word.matches("[A-Z]{3,}") && !NO_THINGS.contains(word);
    }

    private static Set<String> known(Stream<String> words) {
        return words.map(word -> SAME.getOrDefault(word, word)).collect(Collectors.toCollection(TreeSet::new));
    }
}
