package ecsconformance.emulator.http;

/** The server asks it for its responses. Neither method throws; both are called from many threads at once. */
public interface HttpService {

    HttpResponse answer(HttpRequest request);

    /**
     * The response to what is no readable HTTP request.
     *
     * @param status the HTTP status that says why
     */
    HttpResponse unreadable(int status);

    /**
     * A response and what may be said of it in a log; never a secret.
     *
     * @param requestId as the response names it; empty where it names none
     * @param action    the operation as the request named it
     * @param code      the error code; empty for a success
     * @param error     the error inside the emulator; empty where there was none
     */
    record LoggedResponse(HttpResponse response, String requestId, String action, String code, String error) {}
}
