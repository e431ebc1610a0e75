package ecsconformance.spec.drift;

import ecsconformance.contract.Rule;
import java.util.List;
import java.util.OptionalInt;

/**
 * What became of one clause.
 *
 * @param line     on the page; empty where the clause is gone
 * @param details  what changed; of a clause that is new, what it says
 * @param rules    that state the clause
 * @param skeleton Gherkin to begin with, for a clause that is new; else empty
 */
public record Change(
        Kind kind, String clause, OptionalInt line, List<Detail> details, List<Rule> rules, String skeleton) {

    /** What can become of a clause. */
    public enum Kind {
        ADDED,
        REMOVED,
        REWORDED,
        MOVED
    }

    public Change {
        details = List.copyOf(details);
        rules = List.copyOf(rules);
    }

    /** Whether it changes what an endpoint has to do; a place or words alone do not. */
    public boolean meaning() {
        return kind == Kind.REMOVED || details.stream().anyMatch(Detail::meaning);
    }

    /** The scenarios that it touches. */
    public int scenarios() {
        return rules.stream().mapToInt(rule -> rule.scenarios().size()).sum();
    }
}
