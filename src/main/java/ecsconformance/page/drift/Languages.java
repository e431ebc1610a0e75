package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a text and its translation: by the terms that mean the same in any language, and sentence by sentence. */
final class Languages {

    private final List<Detail> details = new ArrayList<>();
    private final List<Rewording> words = new ArrayList<>();

    private Languages() {}

    static Languages between(
            Clause before, List<Said> saidBefore, Clause after, List<Said> saidAfter, List<Detail> told) {
        Languages languages = new Languages();
        languages.named(TermChanges.between(terms(before), terms(after), false), told);
        languages.missing(saidBefore, words(after, saidAfter), saidAfter.size(), true);
        languages.missing(saidAfter, words(before, saidBefore), saidBefore.size(), false);
        return languages;
    }

    List<Detail> details() {
        return details;
    }

    List<Rewording> words() {
        return words;
    }

    /** The number that a method has in the list is its place and no figure of its own. */
    private static Set<String> terms(Clause clause) {
        Set<String> terms = new TreeSet<>(clause.terms());
        terms.removeIf(term -> clause.id().matches("usage/method-\\d") && term.matches("\\d"));
        if (!clause.id().startsWith("parameter/")) {
            clause.sentences()
                    .forEach(sentence -> sentence.terms().stream()
                            .filter(term -> term.startsWith(Sayings.FACT) || term.startsWith(Sayings.DEPRECATION))
                            .forEach(terms::add));
        }
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

    private void missing(List<Said> said, Set<String> other, int others, boolean before) {
        for (Said sentence : said) {
            if (isMissing(sentence, other, said.size() > others)) {
                Rewording words = before ? new Rewording(sentence.shown(), "") : new Rewording("", sentence.shown());
                this.words.add(words);
                details.add(new Detail("sentence without a counterpart", words.before(), words.after(), false));
            }
        }
    }

    private static Set<String> words(Clause clause, List<Said> said) {
        Set<String> words = new HashSet<>(clause.terms());
        said.forEach(one -> words.addAll(one.facts().terms()));
        return words;
    }

    /**
     * A sentence is missing where the other text has little of what it names; one that names nothing, where the other
     * text has fewer sentences and none about the same.
     */
    private static boolean isMissing(Said said, Set<String> other, boolean more) {
        List<String> terms = said.facts().terms().stream()
                .filter(term -> !term.startsWith(Sayings.SAY) && !term.startsWith(Terms.MODAL))
                .toList();
        List<String> hard =
                terms.stream().filter(term -> !term.startsWith(Terms.NOUN)).toList();
        if (hard.isEmpty()) {
            return more && !terms.isEmpty() && terms.stream().noneMatch(other::contains);
        }
        return hard.stream().filter(other::contains).count() * 3 < hard.size();
    }
}
