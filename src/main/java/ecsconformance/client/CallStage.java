package ecsconformance.client;

/** The stages of a call: whoever does not answer is the one that the call had come to. */
enum CallStage {
    /** To a connection: of the proxy where there is one, else of the endpoint. */
    CONNECTING,
    /** To the proxy, which is asked for a way to the endpoint. */
    ASKING_PROXY,
    /** Through the proxy or past it: to the endpoint. */
    AT_ENDPOINT
}
