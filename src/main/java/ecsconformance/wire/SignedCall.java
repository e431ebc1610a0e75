package ecsconformance.wire;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call that is ready to be sent. The signature covers every byte of the URL, the headers and the form body.
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

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^,\\s]+)");

    public SignedCall {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Whose key it is signed with: a parameter of version 1.0, part of a header of V3; empty where it names none. */
    public String accessKeyId() {
        Matcher credential = CREDENTIAL.matcher(headers.getOrDefault("Authorization", ""));
        return credential.find() ? credential.group(1) : parameters.getOrDefault("AccessKeyId", "");
    }
}
