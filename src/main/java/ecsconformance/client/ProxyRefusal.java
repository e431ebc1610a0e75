package ecsconformance.client;

import org.apache.http.HttpException;

/** The proxy's answer to CONNECT, where it opens no way to the endpoint. */
final class ProxyRefusal extends HttpException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefusal(int status) {
        super("CONNECT was answered with " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
