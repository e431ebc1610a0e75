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
}
