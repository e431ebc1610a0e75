package ecsconformance.wire;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signature 1.0 of the RPC style: HMAC-SHA1 over method and sorted parameters. */
public final class SignatureV1 {

    private SignatureV1() {}

    /**
     * The text that is signed.
     *
     * @param verb       the HTTP method in capitals, as it is sent
     * @param parameters everything sent in query and form body, decoded; an entry {@code Signature} is left out
     */
    public static String stringToSign(String verb, Map<String, String> parameters) {
        Map<String, String> covered = new LinkedHashMap<>(parameters);
        covered.remove("Signature");
        return verb + "&%2F&" + PercentEncoding.encode(PercentEncoding.canonicalQuery(covered));
    }

    /** Base64 of the HMAC-SHA1; the key is the secret followed by one ampersand. */
    public static String sign(String accessKeySecret, String stringToSign) {
        return Base64.getEncoder().encodeToString(Hmac.sign("HmacSHA1", accessKeySecret + "&", stringToSign));
    }
}
