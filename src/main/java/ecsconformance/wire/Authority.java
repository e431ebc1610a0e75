package ecsconformance.wire;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port of a URL, also of one with an underscore in its host: containers are named so, and {@link URI} does not see
 * a host there.
 *
 * @param host as written; an IPv6 address in brackets
 * @param port as written, else the scheme's own
 */
public record Authority(String host, int port) {

    private static final Pattern WITH_UNDERSCORE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*)(?::(\\d{1,5}))?");

    /** Empty where the URL has no valid host or port. */
    public static Optional<Authority> of(URI url) {
        String host = url.getHost();
        int port = url.getPort();
        if (host == null) {
            Matcher parts = WITH_UNDERSCORE.matcher(url.getRawAuthority() == null ? "" : url.getRawAuthority());
            if (!parts.matches() || !parts.group(1).contains("_")) {
                return Optional.empty();
            }
            host = parts.group(1);
            port = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
        }
        if (port == 0 || port > 65_535) {
            return Optional.empty();
        }
        int own = "https".equals(url.getScheme()) ? 443 : 80;
        return Optional.of(new Authority(host, port == -1 ? own : port));
    }

    /** Of a URL that was found valid before. */
    public static Authority known(URI url) {
        return of(url).orElseThrow(() -> new IllegalArgumentException("a URL without a valid host and port"));
    }

    /** The host as a name server or a socket takes it: an IPv6 address without its brackets. */
    public String address() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
