package ecsconformance.contract;

import java.util.List;
import java.util.Optional;

/**
 * A part of the documentation that a rule can state.
 *
 * @param id     as in {@code @source:} tags, for example {@code error/403/InvalidSnapshot.TooOld}
 * @param beside whether it comes from a page that the page links to, beside its own 73
 * @param digest {@code sha256:} and the hex SHA-256, over UTF-8, of the clause's text on the Chinese page: of a table row
 *     all its cells, of an example what its fence encloses, of {@code usage/} a list item without its mark, or the
 *     sentence of it that ends in an ideographic full stop; {@code usage/priority} is the whole paragraph. The text, or
 *     each cell of a row, is normalised so: backslash escapes undone, back-ticks and asterisks removed, runs of white
 *     space made one blank, trimmed. Normalised cells are joined with a vertical bar. Empty beside the page.
 * @param terms  the words of the text that mean the same in any language: names, figures, dates with their side, the
 *     order of a priority, requirement words and the nouns of the domain, a word each; no sentence can be made of them
 * @param sentences of the text, in its order; what a table's other cells say is among the facts of the row
 */
public record Clause(
        String id, boolean beside, Optional<String> digest, List<String> terms, List<SentenceFacts> sentences) {

    public Clause {
        terms = List.copyOf(terms);
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence of the page as a contract keeps it: enough to tell that it is unchanged, and what it says, but not its words.
     *
     * @param digest of the sentence without punctuation, blanks and markup, known synonyms made one: 16 hex digits
     * @param sketch of its pairs of characters, by which a changed sentence is found again: 4 hex digits for each of 16 hashes
     * @param terms  as {@link Clause#terms}, with its limits, negations, comparisons and conditions
     * @param parts  what each part between commas is about, by which its translation is found: the words of
     *     {@code page/lexicon.txt}, names and figures, sorted; none in a contract of an earlier version of this suite
     */
    public record SentenceFacts(String digest, String sketch, List<String> terms, List<String> parts) {

        public SentenceFacts {
            terms = List.copyOf(terms);
            parts = List.copyOf(parts);
        }

        /** Tells whether it asks something of somebody: a demand, a limit, a day, an order, a condition. */
        public boolean binds() {
            return terms.stream().anyMatch(SentenceFacts::binds);
        }

        private static boolean binds(String term) {
            return term.matches(
                    "date.*|empty:.*|order:.*|chars:.*|at-most-one|globally-unique|modal:must.*|modal:needs|fact:.*"
                            + "|say:(?:deprecation|exception|comparison|condition)=.*|say:quantity=(?:only|every)|say:unit=.*");
        }
    }
}
