package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.page.document.Sayings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a text and its translation: by the terms that mean the same in any language, and sentence by sentence. */
final class Languages {

    private static final String NUMERAL = Sayings.SAY + "quantity=";

    private static final Pattern CAMEL = Pattern.compile("[A-Z][a-z]+[A-Z]\\w*");

    private final List<Detail> details = new ArrayList<>();
    private final List<Rewording> words = new ArrayList<>();
    /** The kinds of details that are told already, or known to be none. */
    private final Set<String> kinds = new HashSet<>();

    private Languages() {}

    static Compared between(
            Clause before,
            List<Said> saidBefore,
            Clause after,
            List<Said> saidAfter,
            List<Detail> told,
            String beside,
            Alignment alignment) {
        Languages languages = new Languages();
        Concepts concepts = new Concepts(saidBefore, saidAfter, beside);
        Set<String> old = terms(before);
        Set<String> young = terms(after);
        if (BoundTerms.withoutDeniedDays(old, young) | BoundTerms.withoutDeniedDays(young, old)) {
            languages.kinds.add("negation");
        }
        languages.named(TermChanges.between(old, young, false), told);
        boolean row = before.id().startsWith("parameter/");
        languages.sentences(saidBefore, saidAfter, told, row, alignment, Optional.of(concepts));
        return new Compared(languages.details, languages.words);
    }

    /** The same for two texts outside of the clauses. */
    static Compared between(List<Said> before, List<Said> after, Alignment alignment) {
        Languages languages = new Languages();
        languages.exchanged(terms(before), terms(after));
        languages.sentences(before, after, List.of(), false, alignment, Optional.empty());
        return new Compared(languages.details, languages.words);
    }

    private void sentences(
            List<Said> before,
            List<Said> after,
            List<Detail> told,
            boolean row,
            Alignment alignment,
            Optional<Concepts> concepts) {
        Stream.concat(told.stream(), details.stream()).map(Detail::what).forEach(kinds::add);
        kinds.addAll(TermChanges.saidBy(Set.copyOf(kinds)));
        List<String> gone = alignment.missing(before, after, row);
        List<String> come = alignment.missing(after, before, row);
        Contraries contraries = new Contraries(before, after);
        for (Alignment.Both both : alignment.both(before, after)) {
            List<Detail> found = contraries.between(both.mine(), both.others()).stream()
                    .filter(detail -> !kinds.contains(detail.what()))
                    .toList();
            if (found.isEmpty()) {
                found = concepts.flatMap(it -> it.between(both.mine(), gone, both.others(), come))
                        .map(List::of)
                        .orElse(List.of());
            }
            if (!found.isEmpty()) {
                details.addAll(found);
                words.add(new Rewording(shown(both.mine()), shown(both.others())));
            }
        }
        missing(gone, true);
        missing(come, false);
    }

    /** One of several names for another. A text that has none in common with its translation says more than that. */
    private void exchanged(List<String> before, List<String> after) {
        boolean common = before.stream().anyMatch(term -> CAMEL.matcher(term).matches() && after.contains(term));
        TermChanges.between(before, after, false).stream()
                .filter(detail -> common && detail.what().equals("name"))
                .filter(detail ->
                        detail.before().split(", ").length == detail.after().split(", ").length)
                .filter(Detail::isExchange)
                .forEach(details::add);
    }

    private static List<String> terms(List<Said> sentences) {
        return sentences.stream().flatMap(it -> it.facts().terms().stream()).toList();
    }

    private static String shown(List<Said> sentences) {
        return sentences.stream().map(Said::shown).collect(Collectors.joining(" "));
    }

    /** The number that a method has in the list is its place and no figure of its own. */
    private static Set<String> terms(Clause clause) {
        Set<String> terms = new TreeSet<>(clause.terms());
        terms.removeIf(term -> clause.id().matches("usage/method-\\d") && term.matches("\\d"));
        boolean row = clause.id().startsWith("parameter/");
        clause.sentences()
                .forEach(sentence -> sentence.terms().stream()
                        .filter(term -> !row && term.startsWith(Sayings.FACT)
                                || term.startsWith(Sayings.DEPRECATION)
                                || term.startsWith(NUMERAL))
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

    private void missing(List<String> sentences, boolean before) {
        for (String sentence : sentences) {
            Rewording gone = before ? new Rewording(sentence, "") : new Rewording("", sentence);
            words.add(gone);
            details.add(new Detail("sentence without a counterpart", gone.before(), gone.after(), false));
        }
    }
}
