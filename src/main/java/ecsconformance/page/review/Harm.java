package ecsconformance.page.review;

/** The harm that a finding does to a client, the gravest first. */
public enum Harm {
    /** A code, a status, a message or an example is wrong: a client meets it in an answer, or is refused. */
    WIRE("wrong on the wire"),
    /** Two places say different things, and a client follows one of them. */
    AMBIGUOUS("ambiguous"),
    /** The page leaves something unsaid that a client has to know. */
    GAP("missing"),
    /** A reader sees what is meant. */
    TYPO("slip"),
    /** Pages of this kind leave it to a page that all of them share. */
    ELSEWHERE("left to other pages");

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Harm of(Finding finding) {
        if (finding.reason().equals(SlipChecks.ON_THE_WIRE)) {
            return WIRE;
        }
        boolean grave = finding.severity() == Severity.CONTRADICTION || finding.severity() == Severity.DEFECT;
        return Kind.of(finding.check())
                .map(Kind::harm)
                .orElse(grave ? AMBIGUOUS : finding.severity() == Severity.GAP ? GAP : TYPO);
    }
}
