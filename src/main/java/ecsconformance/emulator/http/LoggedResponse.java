package ecsconformance.emulator.http;

/**
 * A response and what may be said of it in a log; never a secret.
 *
 * @param requestId as the response names it; empty where it names none
 * @param action    what was asked for, as the request named it
 * @param code      the error code; empty for a success
 * @param trouble   what went wrong inside; empty where nothing did
 */
public record LoggedResponse(HttpResponse response, String requestId, String action, String code, String trouble) {}
