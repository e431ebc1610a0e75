package ecsconformance.page.review;

import java.util.Set;

/** The harm that a finding does to a client, the gravest first. */
public enum Harm {
    /** A code, a status, a message or an example is wrong: a client meets it in an answer, or is refused. */
    WIRE("wrong on the wire"),
    /** Two places say different things, and a client follows one of them. */
    AMBIGUOUS("ambiguous"),
    /** The page leaves something unsaid that a client has to know. */
    GAP("missing"),
    /** A reader sees what is meant. */
    TYPO("slip");

    private static final Set<String> ON_THE_WIRE = Set.of(
            "garbled-code",
            "misspelled-code",
            "unfilled-placeholder",
            "example-lacks-required",
            "example-outside-limits",
            "default-outside-limits",
            "answer-fields",
            "broken-answer",
            "foreign-answer",
            "sibling-status");

    private static final Set<String> SLIPS = Set.of(
            "wrong-word",
            "missing-stop",
            "name-spelling",
            "index-spelling",
            "joined-prohibition",
            "dangling-name",
            "answer-order",
            "example-against-table",
            "unsendable-example",
            "unreachable-prefix");

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Harm of(Finding finding) {
        if (ON_THE_WIRE.contains(finding.check()) || finding.reason().equals(SlipChecks.ON_THE_WIRE)) {
            return WIRE;
        }
        if (SLIPS.contains(finding.check())) {
            return TYPO;
        }
        return finding.severity() == Severity.CONTRADICTION || finding.severity() == Severity.DEFECT ? AMBIGUOUS : GAP;
    }
}
