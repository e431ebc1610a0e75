package ecsconformance.client;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.ClientConnectionOperator;
import org.apache.http.conn.OperatedClientConnection;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.conn.DefaultClientConnectionOperator;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

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
}
