package ecsconformance.page.drift;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of a text taken together.
 *
 * @param plain their words in phrases that stand for their equivalents
 * @param terms how often they tell each part of a term, in words, by the kind of term
 */
record WholeText(String plain, Map<String, Map<String, Long>> terms) {

    WholeText {
        terms = Map.copyOf(terms);
    }

    static WholeText of(List<Said> sentences) {
        return new WholeText(
                sentences.stream().map(Said::plain).collect(Collectors.joining(" ")),
                sentences.stream()
                        .flatMap(said -> said.terms().stream())
                        .collect(Collectors.groupingBy(
                                TermWords::kind,
                                Collectors.flatMapping(
                                        term -> parts(TermWords.of(term)),
                                        Collectors.groupingBy(it -> it, Collectors.counting())))));
    }

    /** How often the sentences tell a part of a term of the kind, in whatever capitals. */
    long count(String kind, String part) {
        return terms.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(told -> part.equalsIgnoreCase(told.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    boolean tells(String kind, String part) {
        return count(kind, part) > 0;
    }

    /** Whether the sentences tell all parts of a list, as terms of whatever kind. */
    boolean tellsAll(String list) {
        return parts(list).allMatch(part -> terms.values().stream().anyMatch(told -> told.containsKey(part)));
    }

    /** The parts of the words of a term, none of them empty. */
    static Stream<String> parts(String list) {
        return Stream.of(list.split(", ")).filter(part -> !part.isEmpty());
    }
}
