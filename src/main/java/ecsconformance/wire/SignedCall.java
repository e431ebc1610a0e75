package ecsconformance.wire;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call ready to be sent as it stands: every byte of the URL, the headers and the form body is covered by the signature.
 *
 * @param uri        with the encoded query of a GET
 * @param body       the form body of a POST, empty for a GET
 * @param parameters every parameter sent in the query or the body, decoded
 */
public record SignedCall(
        Call call,
        WireStyle style,
        HttpVerb verb,
        URI uri,
        Map<String, String> headers,
        String body,
        Map<String, String> parameters) {

    public SignedCall {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
