package ecsconformance.client;

import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import ecsconformance.wire.Authority;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of hosts that are called directly, parted by commas or blanks: names with all their subdomains, {@code *} for any
 * text, addresses, ranges of addresses such as {@code 10.0.0.0/8}, and any of these but ranges with {@code :port}. A range
 * excepts endpoints that are written as an address; no name server is asked.
 */
final class NoProxy {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f.]*:[0-9a-f:.]*");
    private static final Pattern ENTRY =
            Pattern.compile("\\[([0-9a-f:.]+)](?::(\\d+))?|([^:\\[\\]]+):(\\d+)|([^\\[\\]]+)");

    private final String variable;
    private final List<String> entries;

    NoProxy(String variable, String list) {
        this.variable = variable;
        this.entries = Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,;\\s]+", -1))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** @throws InvalidInput where an entry with a slash is no range */
    boolean excepts(Authority endpoint) {
        String host = withoutDot(endpoint.address().toLowerCase(Locale.ROOT));
        return entries.stream()
                .anyMatch(entry -> entry.contains("/") ? inRange(entry, host) : is(entry, host, endpoint.port()));
    }

    private static boolean is(String entry, String host, int port) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return false;
        }
        String wanted =
                parts.group(1) != null ? parts.group(1) : parts.group(3) != null ? parts.group(3) : parts.group(5);
        String wantedPort = parts.group(2) != null ? parts.group(2) : parts.group(4);
        if (wantedPort != null && !wantedPort.equals(Integer.toString(port))) {
            return false;
        }
        Optional<byte[]> address = address(wanted);
        return address.isPresent()
                ? address(host).filter(it -> Arrays.equals(it, address.get())).isPresent()
                : named(withoutDot(wanted), host);
    }

    /** A dot in front changes nothing, as with curl: the domain itself is meant too. */
    private static boolean named(String wanted, String host) {
        String domain = wanted.startsWith(".") ? wanted.substring(1) : wanted;
        if (domain.isEmpty()) {
            return false;
        }
        String text = Arrays.stream(domain.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
        return host.matches("(?:.*\\.)?" + text);
    }

    private boolean inRange(String entry, String host) {
        int slash = entry.indexOf('/');
        Optional<byte[]> network = address(entry.substring(0, slash).replaceAll("[\\[\\]]", ""));
        String length = entry.substring(slash + 1);
        int bits = length.matches("\\d{1,3}") ? Integer.parseInt(length) : Integer.MAX_VALUE;
        if (network.isEmpty() || bits > network.get().length * 8) {
            throw new InvalidInput(List.of(new Problem(
                    variable,
                    "has an entry with a slash that is no range of addresses; expected one like 10.0.0.0/8")));
        }
        return address(host).filter(it -> begins(it, network.get(), bits)).isPresent();
    }

    private static boolean begins(byte[] address, byte[] network, int bits) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Of an address in figures; a name is never looked up. */
    private static Optional<byte[]> address(String text) {
        try {
            return ADDRESS.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName(text).getAddress())
                    : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
