package ecsconformance.emulator.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Decodes {@code name=value&name=value} as a query and a form body hold it: percent-escapes of UTF-8, a plus for a blank. */
final class FormDecoding {

    private FormDecoding() {}

    /** Adds the parameters of one place to those of another; a name may come once only. */
    static void addTo(Map<String, String> parameters, String place, byte[] encoded) throws RefusedRequest {
        int start = 0;
        while (start < encoded.length) {
            int end = indexOf(encoded, '&', start, encoded.length);
            if (end > start) {
                add(parameters, place, encoded, start, end);
            }
            start = end + 1;
        }
    }

    private static void add(Map<String, String> parameters, String place, byte[] encoded, int start, int end)
            throws RefusedRequest {
        int equals = indexOf(encoded, '=', start, end);
        String name = decode(place, encoded, start, equals);
        String value = equals == end ? "" : decode(place, encoded, equals + 1, end);
        if (parameters.putIfAbsent(name, value) != null) {
            throw new RefusedRequest(
                    GatewayRefusals.unreadable("A parameter of the " + place + " is given more than once."));
        }
    }

    private static String decode(String place, byte[] encoded, int start, int end) throws RefusedRequest {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(end - start);
        for (int at = start; at < end; at++) {
            if (encoded[at] != '%') {
                decoded.write(encoded[at] == '+' ? ' ' : encoded[at]);
                continue;
            }
            int high = at + 2 < end ? Character.digit(encoded[at + 1], 16) : -1;
            int low = at + 2 < end ? Character.digit(encoded[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new RefusedRequest(GatewayRefusals.unreadable(
                        "The " + place + " holds a percent sign that two hexadecimal digits do not follow."));
            }
            decoded.write(high * 16 + low);
            at += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new RefusedRequest(GatewayRefusals.unreadable("The " + place + " is not UTF-8."));
        }
    }

    private static int indexOf(byte[] text, char wanted, int start, int end) {
        int at = start;
        while (at < end && text[at] != wanted) {
            at++;
        }
        return at;
    }
}
