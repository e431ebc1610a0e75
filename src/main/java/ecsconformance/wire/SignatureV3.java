package ecsconformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Signature V3, ACS3-HMAC-SHA256, carried in the Authorization header. */
public final class SignatureV3 {

    /** The scheme's name, first word of the Authorization header and of the string to sign. */
    public static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private SignatureV3() {}

    /**
     * The canonical request.
     *
     * @param path        as sent, {@code /} where it is empty
     * @param query       the decoded parameters of the query, not those of a body
     * @param headers     the signed headers by name in any case
     * @param payloadHash lower-case hex SHA-256 of the body
     */
    public static String canonicalRequest(
            String verb, String path, Map<String, String> query, Map<String, String> headers, String payloadHash) {
        SortedMap<String, String> sorted = lowerCase(headers);
        StringBuilder lines = new StringBuilder();
        sorted.forEach((name, value) ->
                lines.append(name).append(':').append(value.trim()).append('\n'));
        return String.join(
                "\n",
                verb,
                path.isEmpty() ? "/" : path,
                PercentEncoding.canonicalQuery(query),
                lines.toString(),
                String.join(";", sorted.keySet()),
                payloadHash);
    }

    public static String stringToSign(String canonicalRequest) {
        return ALGORITHM + "\n" + payloadHash(canonicalRequest);
    }

    /** Lower-case hex HMAC-SHA256; the key is the bare secret. */
    public static String sign(String accessKeySecret, String stringToSign) {
        return HexFormat.of().formatHex(Hmac.sign("HmacSHA256", accessKeySecret, stringToSign));
    }

    public static String authorization(String accessKeyId, Map<String, String> headers, String signature) {
        return ALGORITHM + " Credential=" + accessKeyId + ",SignedHeaders="
                + String.join(";", lowerCase(headers).keySet()) + ",Signature=" + signature;
    }

    public static String payloadHash(String body) {
        return payloadHash(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hex SHA-256 of the body as it is on the wire. */
    public static String payloadHash(byte[] body) {
        return Hmac.sha256(body);
    }

    private static SortedMap<String, String> lowerCase(Map<String, String> headers) {
        SortedMap<String, String> sorted = new TreeMap<>();
        headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value));
        return sorted;
    }
}
