package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds places that demand different states of one thing. */
final class StateChecks {

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");
    private static final List<Pattern> STATES = PHRASES.keySet().stream()
            .filter(name -> name.startsWith("state:"))
            .map(PHRASES::get)
            .toList();
    private static final Pattern NAME = Pattern.compile("[A-Z]\\w+");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2,}");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "that", "this", "and", "which");

    /** The states in which a thing may be, by their names and by their words in Chinese. */
    private record Demand(Subject.SentenceAt sentence, String thing, Set<String> names, Set<String> words) {

        boolean contradicts(Demand other) {
            return differ(names, other.names()) && !meet(words, other.words())
                    || names.isEmpty() && other.names().isEmpty() && differ(words, other.words());
        }

        private static boolean differ(Set<String> some, Set<String> others) {
            return !some.isEmpty() && !others.isEmpty() && !meet(some, others);
        }

        private static boolean meet(Set<String> some, Set<String> others) {
            return some.stream().anyMatch(others::contains);
        }
    }

    private StateChecks() {}

    static Stream<Finding> statesDiffer(Subject subject) {
        List<Demand> demands = subject.sentences().stream()
                .filter(it -> !PHRASES.get("of a case").matcher(it.text()).find()
                        && !(it.isOfRow() && it.text().startsWith("- ")))
                .flatMap(it -> demand(it).stream())
                .toList();
        return Subject.alike(demands, Demand::thing).stream().flatMap(same -> differing(same));
    }

    private static Stream<Finding> differing(List<Demand> same) {
        Demand first = same.get(0);
        return same.stream()
                .filter(first::contradicts)
                .limit(1)
                .map(other -> Finding.told(
                        "states-differ",
                        List.of(first.sentence().place(), other.sentence().place()),
                        first.sentence().text(),
                        other.sentence().text()));
    }

    private static Optional<Demand> demand(Subject.SentenceAt sentence) {
        boolean demanded =
                PHRASES.get("state demanded").matcher(sentence.text()).find();
        boolean refused = sentence.place().isError();
        for (Pattern pattern : STATES) {
            Matcher state = pattern.matcher(sentence.text());
            if ((demanded || refused) && state.find()) {
                boolean not = pattern.pattern().contains("<not>") && state.group("not") != null;
                String thing = state.group("thing").replaceFirst("s$", "");
                List<String> roles = Stream.ofNullable(state.group("role"))
                        .flatMap(role -> PhrasePattern.found(PHRASES.get("role"), role))
                        .toList();
                return not == (refused && !demanded) && !PRONOUNS.contains(thing)
                        ? Optional.of(new Demand(
                                sentence,
                                roles + thing,
                                words(NAME, state.group("states")),
                                words(WORD, state.group("states").replaceAll("状态|或者|以及", " "))))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Set<String> words(Pattern pattern, String text) {
        return PhrasePattern.found(pattern, text).collect(Collectors.toSet());
    }
}
