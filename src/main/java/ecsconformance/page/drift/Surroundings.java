package ecsconformance.page.drift;

import ecsconformance.contract.Contract;
import ecsconformance.page.edition.Edition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of two pages outside of their clauses. A sentence that is elsewhere on the other page has only moved. */
final class Surroundings {

    private final Edition former;
    private final Edition edition;

    Surroundings(Edition former, Edition edition) {
        this.former = former;
        this.edition = edition;
    }

    /** The changes, by the part of the page. */
    Map<String, SentenceChanges> changed() {
        Set<String> here = digests(edition.contract());
        Set<String> there = digests(former.contract());
        Map<String, SentenceChanges> changed = new LinkedHashMap<>();
        for (String id : ids()) {
            SentenceChanges sentences =
                    SentenceChanges.between(without(here, former, id), without(there, edition, id), List.of());
            if (!sentences.words().isEmpty()) {
                changed.put(id, sentences);
            }
        }
        return changed;
    }

    /** The sentences that the translation of each text lacks, or has beyond it. */
    Map<String, Languages> translated(Alignment alignment) {
        Map<String, Languages> translated = new LinkedHashMap<>();
        for (String id : ids()) {
            Languages languages = Languages.between(text(former, id), text(edition, id), alignment);
            if (!languages.words().isEmpty()) {
                translated.put(id, languages);
            }
        }
        return translated;
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        edition.contract().texts().forEach(text -> ids.add(text.id()));
        former.contract().texts().forEach(text -> ids.add(text.id()));
        return ids;
    }

    private static List<Said> without(Set<String> known, Edition of, String id) {
        return text(of, id).stream()
                .filter(said -> !known.contains(said.facts().digest()))
                .toList();
    }

    private static Set<String> digests(Contract contract) {
        Set<String> digests = new HashSet<>();
        contract.texts().forEach(text -> text.sentences().forEach(it -> digests.add(it.digest())));
        contract.clauses().stream()
                .filter(clause -> clause.id().startsWith("usage/"))
                .forEach(clause -> clause.sentences().forEach(it -> digests.add(it.digest())));
        return digests;
    }

    private static List<Said> text(Edition of, String id) {
        return of.contract().texts().stream()
                .filter(text -> text.id().equals(id))
                .flatMap(text -> Said.of(of, text).stream())
                .toList();
    }
}
