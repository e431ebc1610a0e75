package ecsconformance.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.ClientConnectionOperator;
import org.apache.http.conn.OperatedClientConnection;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.conn.DefaultClientConnection;
import org.apache.http.impl.conn.DefaultClientConnectionOperator;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.io.BufferInfo;
import org.apache.http.io.SessionInputBuffer;
import org.apache.http.params.HttpParams;

/** The pool of connections that all calls share, as large as the concurrency. */
@SuppressWarnings("deprecation") // RestAssured carries calls with this generation of the HTTP client only.
final class Connections {

    private Connections() {}

    static ClientConnectionManager pool(int size, SSLContext tls, boolean anyHostName, ReuseCheck check) {
        SchemeRegistry schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        schemes.register(new Scheme("https", 443, sockets(tls, anyHostName)));
        PoolingClientConnectionManager pool = new PoolingClientConnectionManager(schemes) {
            @Override
            protected ClientConnectionOperator createConnectionOperator(SchemeRegistry registry) {
                return new DefaultClientConnectionOperator(registry) {
                    @Override
                    public OperatedClientConnection createConnection() {
                        return new SteadyConnection(check);
                    }
                };
            }
        };
        pool.setMaxTotal(size);
        pool.setDefaultMaxPerRoute(size);
        return pool;
    }

    /** Java itself compares certificate and host name, during the handshake. */
    private static SSLSocketFactory sockets(SSLContext tls, boolean anyHostName) {
        return new SSLSocketFactory(tls, SSLSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER) {
            @Override
            protected void prepareSocket(SSLSocket socket) {
                if (!anyHostName) {
                    SSLParameters parameters = socket.getSSLParameters();
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                    socket.setSSLParameters(parameters);
                }
            }
        };
    }

    /**
     * A connection that is not asked before every call whether it is still open: the question waits a millisecond for data
     * that should not come, three times as long as a local call takes. It is asked before the first reuse, which finds servers
     * that close without saying so, after a pause, and where the call could not be sent again.
     */
    @SuppressWarnings("deprecation") // RestAssured carries calls with this generation of the HTTP client only.
    private static final class SteadyConnection extends DefaultClientConnection {

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

    /**
     * Tells when a connection has to be asked whether it is still open before it carries another call. What only looks can be
     * sent again; anything else would be lost. A server that once closed a connection without saying so is trusted no more.
     * Safe for threads.
     */
    static final class ReuseCheck {

        private final ThreadLocal<Boolean> mustNotBeLost = ThreadLocal.withInitial(() -> true);
        private volatile boolean closesUnsaid;

        /** Of the call that this thread sends next. */
        void expect(boolean isLookUp) {
            mustNotBeLost.set(!isLookUp);
        }

        /** A connection that had carried a call before was closed without an answer. */
        void closedUnsaid() {
            closesUnsaid = true;
        }

        boolean isDue() {
            return closesUnsaid || mustNotBeLost.get();
        }
    }
}
