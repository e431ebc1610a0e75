package ecsconformance.endpoint;

import ecsconformance.wire.Authority;
import java.net.URI;
import java.util.Locale;

/** Tells this machine's own addresses from all others, by how they are written and without asking a name server. */
public final class Loopback {

    private Loopback() {}

    public static boolean is(URI url) {
        String host = Authority.known(url).host().toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]");
    }
}
