package ecsconformance.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.impl.conn.DefaultClientConnection;
import org.apache.http.params.HttpParams;

/**
 * A connection that is not asked before every call whether it is still open: the question waits a millisecond for data
 * that should not come, three times as long as a local call takes. It is asked before the first reuse, which finds servers
 * that close without saying so, and after a pause.
 */
@SuppressWarnings("deprecation") // RestAssured carries calls with this generation of the HTTP client only.
final class SteadyConnection extends DefaultClientConnection {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private long lastAnswer = System.nanoTime();
    private int answers;

    /** The same object serves the next connection when one was closed. */
    @Override
    public void openCompleted(boolean secure, HttpParams settings) throws IOException {
        super.openCompleted(secure, settings);
        answers = 0;
    }

    @Override
    public HttpResponse receiveResponseHeader() throws HttpException, IOException {
        HttpResponse response = super.receiveResponseHeader();
        lastAnswer = System.nanoTime();
        answers++;
        return response;
    }

    @Override
    public boolean isStale() {
        boolean proven = answers > 1 && System.nanoTime() - lastAnswer < PAUSE;
        return !proven && super.isStale();
    }
}
