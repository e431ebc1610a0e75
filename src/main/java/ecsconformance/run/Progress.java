package ecsconformance.run;

/** Told how far a run has come. */
@FunctionalInterface
public interface Progress {

    /** {@code finished} of {@code total} scenarios have ended. */
    void at(int finished, int total);

    /** The run begins with something else. */
    default void phase(Phase phase) {}

    /** A scenario has ended; one that met trouble which passes may end a second time. */
    default void ended(ScenarioEnd end) {}
}
