package ecsconformance.run;

/** The phases of a run. */
public enum Phase {
    PREFLIGHT("looking at the target"),
    RUNNING("running"),
    REPEATING("repeating what met trouble"),
    CLEANING("removing what was made");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
