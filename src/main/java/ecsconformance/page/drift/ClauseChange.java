package ecsconformance.page.drift;

import ecsconformance.contract.Rule;
import java.util.List;
import java.util.OptionalInt;

/**
 * The change of one clause.
 *
 * @param line     on the page; empty where the clause is gone
 * @param details  the facts that changed; for a new clause, all its facts
 * @param words    the sentences that are not what they were
 * @param rules    that state the clause
 * @param skeleton Gherkin to begin with, for a clause that is new; else empty
 */
public record ClauseChange(
        Kind kind,
        String clause,
        OptionalInt line,
        List<Detail> details,
        List<Rewording> words,
        List<Rule> rules,
        String skeleton) {

    /** The kind of a change. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        /** It says something else, and the details name the difference. */
        CHANGED("changed"),
        /** It has other words, and nobody knows whether they say the same. */
        UNJUDGED("words changed, not judged"),
        /** It differs in punctuation, blanks, markup, known synonyms or example values alone. */
        REWORDED("reworded, same meaning"),
        MOVED("moved");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a person reads it. */
        public String words() {
            return words;
        }
    }

    public ClauseChange {
        details = List.copyOf(details);
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }

    /** The change with other details, of which none may be left that changes the meaning. */
    ClauseChange with(List<Detail> told) {
        boolean same = kind != Kind.CHANGED || told.stream().anyMatch(Detail::meaning);
        return new ClauseChange(same ? kind : Kind.UNJUDGED, clause, line, told, words, rules, skeleton);
    }

    /** Whether it is known to change what an endpoint has to do; a place or words alone do not. */
    public boolean meaning() {
        return kind == Kind.REMOVED || details.stream().anyMatch(Detail::meaning);
    }

    /** The scenarios that it touches. */
    public int scenarios() {
        return rules.stream().mapToInt(rule -> rule.scenarios().size()).sum();
    }
}
