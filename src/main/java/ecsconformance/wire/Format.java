package ecsconformance.wire;

/** The answer's format that a call asks for; {@code UNSTATED} leaves Format and Accept out. */
public enum Format {
    JSON,
    XML,
    UNSTATED
}
