package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.page.document.Lexicon;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.Wording;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence of a clause: its facts, and its words where they are known. */
record Said(SentenceFacts facts, String words, String operation) {

    static List<Said> of(Edition edition, Clause clause) {
        List<String> words = edition.words(clause.id());
        String operation = edition.contract().operation();
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < clause.sentences().size(); i++) {
            all.add(new Said(
                    clause.id().equals("parameter/Action")
                            ? clause.sentences().get(i)
                            : without(operation, clause.sentences().get(i)),
                    i < words.size() ? words.get(i) : "",
                    operation));
        }
        return all;
    }

    /** The words without the name of the page's own operation, which is "this operation" elsewhere. */
    String plain() {
        return Wording.withoutLead(words)
                .replaceAll("(?:调用)?(?<!\\w)" + Pattern.quote(operation) + "(?!\\w)(?:接口)?", "");
    }

    private static SentenceFacts without(String operation, SentenceFacts facts) {
        return new SentenceFacts(
                facts.digest(),
                facts.sketch(),
                facts.terms().stream().filter(it -> !it.equals(operation)).toList(),
                facts.parts());
    }

    boolean same(Said other) {
        return facts.digest().equals(other.facts.digest());
    }

    double likeness(Said other, boolean sameLanguage) {
        double terms = Terms.likeness(facts.terms(), other.facts.terms());
        return sameLanguage ? Math.max(words(other), 0.6 * words(other) + 0.4 * terms) : terms;
    }

    /** The share of words that both sentences have in common: 0 to 1. */
    double words(Said other) {
        return Wording.likeness(facts, other.facts);
    }

    /** The words of each part of the sentence, by the part as it is shown. */
    Map<String, Set<String>> parts() {
        if (!words.isEmpty()) {
            return Lexicon.split(words);
        }
        return facts.parts().stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toMap(
                        part -> "[" + part.replace(Lexicon.COMMON, "") + "]",
                        part -> Set.of(part.split(" ")),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The words, or what the sentence said in its terms. */
    String shown() {
        if (!words.isEmpty()) {
            return words;
        }
        Set<String> told = facts.terms().stream()
                .map(TermWords::of)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return "[" + (told.isEmpty() ? "a sentence that names nothing" : String.join(", ", told)) + "]";
    }
}
