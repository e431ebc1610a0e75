package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences that one page has as a part of another sentence: one was split in two, or two were joined. They are compared
 * together, so that neither is new or gone.
 */
final class Splits {

    /** The share of a sentence's content that the other page has to say in the sentence that was split. */
    private static final double ENOUGH = 0.75;

    /** The clause that a sentence was split off, or joined to, by the clause of the sentence. */
    private final Map<String, String> parts = new LinkedHashMap<>();

    Splits(Edition former, Edition edition) {
        find(edition, former);
        find(former, edition);
    }

    /** The clauses that are compared together with another one. */
    Set<String> all() {
        return parts.keySet();
    }

    /** The sentences of a clause, with those that were split off it. */
    List<Said> of(Edition page, Clause clause) {
        List<Said> said = new ArrayList<>();
        page.contract().clauses().stream()
                .filter(part -> part.id().equals(clause.id()) || clause.id().equals(parts.get(part.id())))
                .forEach(part -> said.addAll(Said.of(page, part)));
        return said;
    }

    private void find(Edition page, Edition other) {
        for (Clause clause : notes(page).toList()) {
            String text = words(page, clause.id());
            if (other.contract().clause(clause.id()).isEmpty() && !text.isEmpty()) {
                whole(page, other, text).ifPresent(whole -> parts.put(clause.id(), whole));
            }
        }
    }

    /** The clause that said the text on the other page and does not say it on this one. */
    private static Optional<String> whole(Edition page, Edition other, String text) {
        return notes(other)
                .map(Clause::id)
                .filter(id -> page.contract().clause(id).isPresent())
                .filter(id -> ContentWords.share(text, words(other, id)) >= ENOUGH)
                .filter(id -> ContentWords.share(text, words(page, id)) < ENOUGH)
                .findFirst();
    }

    private static Stream<Clause> notes(Edition page) {
        return page.contract().clauses().stream().filter(clause -> clause.id().startsWith("usage/"));
    }

    private static String words(Edition page, String clause) {
        return page.words(clause).stream().collect(Collectors.joining(" "));
    }
}
