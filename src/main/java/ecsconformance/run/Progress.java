package ecsconformance.run;

/** Told how far a run has come. */
@FunctionalInterface
public interface Progress {

    /** {@code finished} of {@code total} scenarios have ended. */
    void at(int finished, int total);
}
