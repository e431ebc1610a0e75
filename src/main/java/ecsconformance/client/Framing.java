package ecsconformance.client;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.http.Header;
import org.apache.http.HttpResponse;

/** Refuses an answer of which nobody can tell where it ends: two readers would take it for two different ones. */
final class Framing {

    /** The message says, in words of our own, what is unclear. */
    static final class Unclear extends IOException {

        private static final long serialVersionUID = 1L;

        Unclear(String what) {
            super(what);
        }
    }

    private Framing() {}

    static void expectClear(HttpResponse response) throws Unclear {
        if (response.getProtocolVersion().getMajor() != 1) {
            throw new Unclear("it is of an unknown version");
        }
        Set<String> lengths = new TreeSet<>();
        for (Header header : response.getHeaders("Content-Length")) {
            lengths.add(header.getValue() == null ? "" : header.getValue().strip());
        }
        if (lengths.stream().anyMatch(length -> !length.matches("\\d{1,18}"))) {
            throw new Unclear("its Content-Length is no number of bytes");
        }
        if (lengths.size() > 1) {
            throw new Unclear("it has several lengths");
        }
    }
}
