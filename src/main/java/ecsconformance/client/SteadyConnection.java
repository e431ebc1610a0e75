package ecsconformance.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.impl.conn.DefaultClientConnection;
import org.apache.http.io.BufferInfo;
import org.apache.http.io.SessionInputBuffer;
import org.apache.http.params.HttpParams;

/**
 * A connection that is not asked before every call whether it is still open: the question waits a millisecond for data
 * that should not come, three times as long as a local call takes. It is asked before the first reuse, which finds servers
 * that close without saying so, after a pause, and where the call could not be sent again.
 */
@SuppressWarnings("deprecation") // RestAssured carries calls with this generation of the HTTP client only.
final class SteadyConnection extends DefaultClientConnection {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final ReuseCheck check;
    private long lastAnswer = System.nanoTime();
    private int answers;
    private SessionInputBuffer received;

    SteadyConnection(ReuseCheck check) {
        this.check = check;
    }

    /** The same object serves the next connection when one was closed. */
    @Override
    public void openCompleted(boolean secure, HttpParams settings) throws IOException {
        super.openCompleted(secure, settings);
        answers = 0;
    }

    @Override
    public HttpResponse receiveResponseHeader() throws HttpException, IOException {
        HttpResponse response = received();
        lastAnswer = System.nanoTime();
        answers++;
        return response;
    }

    private HttpResponse received() throws HttpException, IOException {
        try {
            return super.receiveResponseHeader();
        } catch (NoHttpResponseException | SocketException closed) {
            if (answers > 0) {
                check.closedUnsaid();
            }
            throw closed;
        }
    }

    /** Kept to see whether anything is in it. */
    @Override
    protected SessionInputBuffer createSessionInputBuffer(Socket socket, int size, HttpParams settings)
            throws IOException {
        received = super.createSessionInputBuffer(socket, size, settings);
        return received;
    }

    /** Also where bytes wait that nobody has asked for: they would be taken for the next answer. */
    @Override
    public boolean isStale() {
        boolean proven = !check.isDue()
                && answers > 1
                && System.nanoTime() - lastAnswer < PAUSE
                && !(getSocket() instanceof SSLSocket);
        return !proven && super.isStale() || holdsBytes();
    }

    /** Of an encrypted connection only what was looked for before: {@code super.isStale()} does, and keeps it. */
    private boolean holdsBytes() {
        try {
            return received instanceof BufferInfo buffer && buffer.length() > 0
                    || getSocket().getInputStream().available() > 0;
        } catch (IOException broken) {
            return true;
        }
    }
}
