package ecsconformance.steps;

/** What became of a request that was sent before the one that a scenario is about. */
public enum EarlierRequest {
    REQUESTED,
    MADE,
    REFUSED
}
