package ecsconformance.emulator.http;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpChannelOverHttp;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Connections that answer what is no HTTP/1.1 with 400 too, where the server's own say 505: the fault is the sender's. */
final class PlainConnections extends HttpConnectionFactory {

    PlainConnections(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        HttpConnection connection =
                new HttpConnection(getHttpConfiguration(), connector, endPoint, isRecordHttpComplianceViolations()) {
                    @Override
                    protected HttpChannelOverHttp newHttpChannel() {
                        return new HttpChannelOverHttp(
                                this, getConnector(), getHttpConfiguration(), getEndPoint(), this) {
                            @Override
                            public void badMessage(BadMessageException failure) {
                                super.badMessage(
                                        failure.getCode() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                                                ? new BadMessageException(failure.getReason())
                                                : failure);
                            }
                        };
                    }
                };
        return configure(connection, connector, endPoint);
    }
}
