package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.page.document.Sayings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a text and its translation: by the terms that mean the same in any language, and sentence by sentence. */
final class Languages {

    /** Terms of which a sentence and its translation cannot have one each. */
    private static final List<List<String>> CONTRARY = Stream.of(
                    List.of("modal:must-not", "modal:may"),
                    List.of("modal:must-not", "modal:need-not"),
                    List.of("modal:must", "modal:need-not"),
                    List.of("say:comparison=at least", "say:comparison=at most"))
            .flatMap(pair -> Stream.of(pair, List.of(pair.get(1), pair.get(0))))
            .toList();

    private final List<Detail> details = new ArrayList<>();
    private final List<Rewording> words = new ArrayList<>();

    private Languages() {}

    static Compared between(
            Clause before,
            List<Said> saidBefore,
            Clause after,
            List<Said> saidAfter,
            List<Detail> told,
            Alignment alignment) {
        Languages languages = new Languages();
        languages.named(TermChanges.between(terms(before), terms(after), false), told);
        boolean row = before.id().startsWith("parameter/");
        Set<String> kinds = told.stream().map(Detail::what).collect(Collectors.toSet());
        if (!TermChanges.saidBy(kinds).contains("requirement")) {
            alignment
                    .terms(saidBefore, saidAfter)
                    .forEach(both -> contrary(both.get(0), both.get(1)).ifPresent(languages.details::add));
        }
        languages.missing(alignment.missing(saidBefore, saidAfter, row), true);
        languages.missing(alignment.missing(saidAfter, saidBefore, row), false);
        return new Compared(languages.details, languages.words);
    }

    /** The same for two texts outside of the clauses. */
    static Compared between(List<Said> before, List<Said> after, Alignment alignment) {
        Languages languages = new Languages();
        languages.missing(alignment.missing(before, after, false), true);
        languages.missing(alignment.missing(after, before, false), false);
        return new Compared(languages.details, languages.words);
    }

    /** The number that a method has in the list is its place and no figure of its own. */
    private static Set<String> terms(Clause clause) {
        Set<String> terms = new TreeSet<>(clause.terms());
        terms.removeIf(term -> clause.id().matches("usage/method-\\d") && term.matches("\\d"));
        boolean row = clause.id().startsWith("parameter/");
        clause.sentences()
                .forEach(sentence -> sentence.terms().stream()
                        .filter(term -> !row && term.startsWith(Sayings.FACT) || term.startsWith(Sayings.DEPRECATION))
                        .forEach(terms::add));
        return terms;
    }

    private void named(List<Detail> found, List<Detail> told) {
        Set<String> kinds = new HashSet<>();
        told.stream()
                .filter(Detail::meaning)
                .forEach(detail -> kinds.add(detail.what().replaceFirst(" .*", "")));
        boolean figures = kinds.contains("bound") || kinds.contains("default") || kinds.contains("by");
        boolean names = kinds.contains("enumeration")
                || kinds.contains("forbidden")
                || kinds.contains("successor")
                || kinds.contains("range");
        found.stream()
                .filter(detail -> !(figures && detail.what().equals("bound")))
                .filter(detail -> !(names && detail.what().equals("name")))
                .filter(detail -> !kinds.contains(detail.what()))
                .forEach(details::add);
    }

    /** Whether a sentence forbids what its translation allows, or demands what its translation leaves open. */
    private static Optional<Detail> contrary(Set<String> before, Set<String> after) {
        Set<String> one = free(before);
        Set<String> other = free(after);
        return CONTRARY.stream()
                .filter(pair -> one.contains(pair.get(0)) && !one.contains(pair.get(1)))
                .filter(pair -> other.contains(pair.get(1)) && !other.contains(pair.get(0)))
                .map(pair -> new Detail("requirement", TermWords.of(pair.get(0)), TermWords.of(pair.get(1)), true))
                .findFirst();
    }

    /** The terms; what may be done only in some way, or not, is no permission. */
    private static Set<String> free(Set<String> terms) {
        Set<String> free = new TreeSet<>(terms);
        if (terms.stream().anyMatch(term -> term.equals("say:quantity=only") || term.startsWith("say:negation="))) {
            free.remove("modal:may");
        }
        return free;
    }

    private void missing(List<String> sentences, boolean before) {
        for (String sentence : sentences) {
            Rewording gone = before ? new Rewording(sentence, "") : new Rewording("", sentence);
            words.add(gone);
            details.add(new Detail("sentence without a counterpart", gone.before(), gone.after(), false));
        }
    }
}
