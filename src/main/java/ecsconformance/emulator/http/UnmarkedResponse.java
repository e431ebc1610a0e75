package ecsconformance.emulator.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response without the header by which WireMock tells that it made it. */
final class UnmarkedResponse extends HttpServletResponseWrapper {

    private static final String MARK = "Matched-Stub-Id";

    UnmarkedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(MARK)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(MARK)) {
            super.setHeader(name, value);
        }
    }
}
