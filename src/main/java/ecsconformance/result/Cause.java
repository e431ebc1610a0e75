package ecsconformance.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Failures that are alike, and so most likely have one cause in the implementation.
 *
 * @param id        {@code c1}, {@code c2}, …: its place in the result, the one that explains most first
 * @param kind      the kind of the failure
 * @param seen      the fact that differs: a status and code, a field, the reason why nothing could be read; may be empty
 * @param due       the documented refusal; empty where something else was documented
 * @param rules     ids of the rules that fail so, the one to look at first at the head
 * @param scenarios the number of scenarios that fail so
 * @param location  the place of the scenario to look at first
 * @param scenario  its name
 * @param exchange  id of the exchange that shows its failure; empty where none was recorded
 */
public record Cause(
        String id,
        Kind kind,
        String seen,
        String due,
        List<String> rules,
        long scenarios,
        String location,
        String scenario,
        Optional<String> expected,
        Optional<String> actual,
        Optional<String> exchange) {

    /** The kinds of faults. If nothing else decides, an earlier kind explains a later one. */
    public enum Kind {
        /** An answer that nobody can read. */
        UNREADABLE,
        /** A success or a refusal without a field that each has. */
        FIELD_MISSING,
        /** The right code with another status. */
        STATUS,
        /** Another refusal than the documented one. */
        OTHER_REFUSAL,
        /** An image although something else is documented. */
        ACCEPTED,
        /** A refusal although something else is documented. */
        REFUSED,
        /** A refusal that made something all the same. */
        LEFT_BEHIND,
        /** A value other than the documented one. */
        VALUE,
        /** Anything else. */
        OTHER;

        /** As a key for words, for example {@code field-missing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Cause {
        rules = List.copyOf(rules);
    }

    /** The rule to look at first. */
    public String rule() {
        return rules.get(0);
    }

    /** The fault, in one sentence. */
    public String sentence() {
        return switch (kind) {
            case UNREADABLE -> "answers cannot be read: status " + seen;
            case FIELD_MISSING -> "answers have no " + seen.replaceFirst("^an? ", "");
            case STATUS, OTHER_REFUSAL -> "refused with " + seen + " instead of " + due;
            case ACCEPTED -> "accepted, although " + refusal() + " is documented";
            case REFUSED ->
                "refused with " + seen + ", although " + (mayBeRefused() ? "another refusal or " : "")
                        + "a success is documented";
            case LEFT_BEHIND -> "refused requests leave an " + seen + " behind";
            case VALUE -> "wrong " + seen;
            case OTHER -> due.isEmpty() ? seen : seen + " (expected: " + due + ")";
        };
    }

    /** The documented refusal. Where the page names no code, what is due is a pattern, or says nothing. */
    private String refusal() {
        if (due.endsWith(" *")) {
            return "a refusal";
        }
        return due.contains("*") ? "a refusal such as " + due : '"' + due + '"';
    }

    /** Tells whether the documentation allows a refusal beside the success, only not this one. */
    public boolean mayBeRefused() {
        return kind == Kind.REFUSED
                && expected.filter(it -> it.contains("refused with ")).isPresent();
    }
}
