package ecsconformance.steps;

/** The outcome of a request that was sent before the one that a scenario is about. */
public enum EarlierRequest {
    REQUESTED,
    MADE,
    REFUSED
}
