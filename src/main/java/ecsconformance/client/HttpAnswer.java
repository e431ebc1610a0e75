package ecsconformance.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP answer as it came.
 *
 * @param headers in the order received, names repeated where the endpoint repeats them
 * @param body    one byte longer than the largest readable body where the rest was left unread
 */
record HttpAnswer(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    /** The first value of the header, whatever the case of its name; empty where it is missing. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
