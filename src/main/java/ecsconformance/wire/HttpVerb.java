package ecsconformance.wire;

/** The HTTP methods of the RPC style: GET carries the parameters in the query, POST in a form body. */
public enum HttpVerb {
    GET,
    POST
}
