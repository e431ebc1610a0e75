package ecsconformance.emulator;

import ecsconformance.emulator.control.ControlApi;
import ecsconformance.emulator.gateway.Gateway;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.emulator.http.HttpResponse;
import ecsconformance.emulator.http.HttpService;
import ecsconformance.emulator.http.LoggedResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands each request to the gateway or the control API and writes its line of the log. */
record RequestRouter(
        Gateway gateway, ControlApi control, Clock clock, Optional<Consumer<String>> requestLog, boolean servesControl)
        implements HttpService {

    private static final int LONGEST_NAME = 64;

    @Override
    public HttpResponse answer(HttpRequest request) {
        long start = System.nanoTime();
        LoggedResponse answered;
        try {
            answered =
                    servesControl && control.owns(request.path()) ? control.answer(request) : gateway.answer(request);
        } catch (Error failed) {
            // The server would swallow it, and a process without memory would look like an endpoint with a defect.
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), failed);
            throw failed;
        }
        log(request.verb(), answered, start);
        return answered.response();
    }

    @Override
    public HttpResponse unreadable(int status) {
        long start = System.nanoTime();
        LoggedResponse answered = gateway.unreadable(status);
        log("", answered, start);
        return answered.response();
    }

    private void log(String verb, LoggedResponse answered, long start) {
        requestLog.ifPresent(log -> log.accept(String.join(
                        " ",
                        clock.instant().toString(),
                        named(answered.requestId()),
                        named(verb),
                        named(answered.action()),
                        Integer.toString(answered.response().status()),
                        named(answered.code()),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + "ms")
                + (answered.trouble().isEmpty() ? "" : " " + named(answered.trouble()))));
    }

    /** A text from outside stays one short word, so that no line of the log can be forged. */
    private static String named(String text) {
        String word = text.replaceAll("[^A-Za-z0-9._-]", "?");
        return word.isEmpty() ? "-" : word.substring(0, Math.min(word.length(), LONGEST_NAME));
    }
}
