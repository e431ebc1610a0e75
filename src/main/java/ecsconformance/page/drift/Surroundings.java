package ecsconformance.page.drift;

import ecsconformance.contract.Contract;
import ecsconformance.page.document.Wording;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of two pages outside of their clauses. A sentence that is elsewhere on the other page has only moved. */
final class Surroundings {

    /** The rows and lines without a place, such as a table among the notes. */
    private static final String UNPLACED = "text/unplaced";

    private static final double ALIKE = 0.25;
    /** Beyond so many comparisons notes are told as new and gone. */
    private static final int MOST = 5_000;

    private final Edition former;
    private final Edition edition;
    private final List<Said> gone;
    private final List<Said> come;
    private long comparisons;
    /** The digests of sentences that are compared with a note. */
    private final Set<String> told = new HashSet<>();

    Surroundings(Edition former, Edition edition) {
        this.former = former;
        this.edition = edition;
        this.gone = strays(former, edition);
        this.come = strays(edition, former);
    }

    /**
     * The changes, by the part of the page.
     *
     * @param alignment of two languages; empty for two pages in one
     */
    Map<String, Compared> changed(Optional<Alignment> alignment) {
        Set<String> here = digests(edition.contract());
        Set<String> there = digests(former.contract());
        Map<String, Compared> changed = new LinkedHashMap<>();
        for (String id : ids()) {
            Compared compared = alignment
                    .map(it -> Languages.between(text(former, id), text(edition, id), it))
                    .orElseGet(() -> SentenceChanges.between(without(here, former, id), without(there, edition, id)));
            if (!compared.words().isEmpty() || !compared.details().isEmpty()) {
                changed.put(id, compared);
            }
        }
        return changed;
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        edition.contract().texts().forEach(text -> ids.add(text.id()));
        former.contract().texts().forEach(text -> ids.add(text.id()));
        if (!former.page().places().isEmpty() && !edition.page().places().isEmpty()) {
            ids.add(UNPLACED);
        }
        return ids;
    }

    private List<Said> without(Set<String> known, Edition of, String id) {
        return text(of, id).stream()
                .filter(said -> !known.contains(said.facts().digest())
                        && !told.contains(said.facts().digest()))
                .toList();
    }

    /** The sentences of the lead and around the notes of one page that a note of the other page says in other words; each once. */
    List<Said> retold(Edition page, List<Said> note) {
        List<Said> open = page == former ? gone : come;
        List<Said> there = page == former ? come : gone;
        List<Said> retold = new ArrayList<>();
        comparisons += open.size() * (there.size() + note.size());
        if (comparisons > MOST) {
            return retold;
        }
        for (Said sentence : note) {
            open.stream()
                    .filter(said -> said.resembles(sentence) >= ALIKE)
                    .filter(said -> there.stream()
                            .filter(it -> it.resembles(said) >= sentence.resembles(said))
                            .allMatch(it -> open.stream().anyMatch(was -> it.resembles(was) > it.resembles(said))))
                    .max(Comparator.comparingDouble(said -> said.resembles(sentence)))
                    .ifPresent(said -> {
                        retold.add(said);
                        open.remove(said);
                        told.add(said.facts().digest());
                    });
        }
        return retold;
    }

    /** The sentences of one page that lead over to nothing and are not on the other page. */
    private static List<Said> strays(Edition page, Edition other) {
        List<Said> strays = new ArrayList<>();
        for (String id : List.of("text/introduction", "text/notes", UNPLACED)) {
            List<Said> there = text(other, id);
            Set<String> known =
                    there.stream().map(said -> said.facts().digest()).collect(Collectors.toSet());
            text(page, id).stream()
                    .filter(said ->
                            !Retold.isLead(said) && !known.contains(said.facts().digest()))
                    .forEach(strays::add);
        }
        return strays;
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
        if (id.equals(UNPLACED)) {
            return of.page().lost().stream()
                    .flatMap(line -> Stream.of(line.text().split("\\|")))
                    .flatMap(cell -> Wording.sentences(cell).stream())
                    .map(words ->
                            new Said(Wording.facts(words), words, of.contract().operation(), id))
                    .toList();
        }
        return of.contract().texts().stream()
                .filter(text -> text.id().equals(id))
                .flatMap(text -> Said.of(of, text).stream())
                .toList();
    }
}
