package ecsconformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Percent-encoding after RFC 3986 as both signature versions use it: only {@code A-Z a-z 0-9 - _ . ~} stay. */
public final class PercentEncoding {

    /** The order in which parameters are signed: by the bytes of the name, so capitals before small letters. */
    public static final Comparator<String> BYTE_ORDER = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private static final BitSet UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
            .chars()
            .collect(BitSet::new, BitSet::set, BitSet::or);
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            if (unit > 0 && UNRESERVED.get(unit)) {
                encoded.append((char) unit);
            } else {
                encoded.append('%').append(HEX[(unit >> 4) & 15]).append(HEX[unit & 15]);
            }
        }
        return encoded.toString();
    }

    /** The parameters sorted by name, encoded and joined as {@code name=value&name=value}. */
    public static String canonicalQuery(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BYTE_ORDER))
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }
}
