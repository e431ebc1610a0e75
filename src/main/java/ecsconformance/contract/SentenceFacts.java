package ecsconformance.contract;

import java.util.List;

/**
 * A sentence of the page as a contract keeps it: enough to tell that it is unchanged, and what it says, but not its words.
 *
 * @param digest of the sentence without punctuation, blanks and markup, known synonyms made one: 16 hex digits
 * @param sketch of its pairs of characters, by which a changed sentence is found again: 4 hex digits for each of 16 hashes
 * @param terms  as {@link Clause#terms}, with its limits, negations, comparisons and conditions
 */
public record SentenceFacts(String digest, String sketch, List<String> terms) {

    public SentenceFacts {
        terms = List.copyOf(terms);
    }

    /** Whether it asks something of somebody: a demand, a limit, a day, an order, a condition. */
    public boolean binds() {
        return terms.stream().anyMatch(SentenceFacts::binds);
    }

    private static boolean binds(String term) {
        return term.matches(
                "date.*|empty:.*|order:.*|chars:.*|at-most-one|globally-unique|modal:must.*|modal:needs|fact:.*"
                        + "|say:(?:deprecation|exception|comparison|condition)=.*|say:quantity=(?:only|every)|say:unit=.*");
    }
}
