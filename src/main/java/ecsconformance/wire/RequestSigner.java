package ecsconformance.wire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Turns a call into the bytes to send: common parameters, signature, method and form. Holds no state. */
public final class RequestSigner {

    /** The API version all calls name. */
    public static final String API_VERSION = "2014-05-26";

    private static final String FORM = "application/x-www-form-urlencoded";

    /**
     * Signs a call.
     *
     * @param endpoint scheme, host, port and base path; its path is sent as it is
     */
    public SignedCall sign(Call call, WireStyle style, Credentials credentials, URI endpoint, TimeAndNonce stamp) {
        return style.signature() == SignatureVersion.V1
                ? signV1(call, style, credentials, endpoint, stamp)
                : signV3(call, style, credentials, endpoint, stamp);
    }

    private static SignedCall signV1(
            Call call, WireStyle style, Credentials credentials, URI endpoint, TimeAndNonce stamp) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!call.operation().equals(Call.NO_OPERATION)) {
            parameters.put("Action", call.operation());
        }
        parameters.put("Version", API_VERSION);
        parameters.put("AccessKeyId", credentials.accessKeyId());
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        parameters.put("SignatureNonce", stamp.nonce());
        putIfSaid(parameters, "Timestamp", stamp.timestamp());
        credentials.securityToken().ifPresent(token -> parameters.put("SecurityToken", token));
        ask(style, parameters);
        parameters.putAll(call.parameters());
        String text = SignatureV1.stringToSign(style.verb().name(), parameters);
        parameters.put("Signature", SignatureV1.sign(credentials.accessKeySecret(), text));
        Map<String, String> headers = new LinkedHashMap<>();
        return carry(call, style, endpoint, headers, parameters);
    }

    private static SignedCall signV3(
            Call call, WireStyle style, Credentials credentials, URI endpoint, TimeAndNonce stamp) {
        Map<String, String> parameters = new LinkedHashMap<>();
        ask(style, parameters);
        parameters.putAll(call.parameters());
        boolean get = style.verb() == HttpVerb.GET;
        String body = get ? "" : PercentEncoding.canonicalQuery(parameters);
        String payloadHash = SignatureV3.payloadHash(body);

        Map<String, String> signed = new TreeMap<>();
        signed.put("host", hostHeader(endpoint));
        if (!call.operation().equals(Call.NO_OPERATION)) {
            signed.put("x-acs-action", call.operation());
        }
        signed.put("x-acs-version", call.parameters().getOrDefault("Version", API_VERSION));
        putIfSaid(signed, "x-acs-date", stamp.timestamp());
        signed.put("x-acs-signature-nonce", stamp.nonce());
        signed.put("x-acs-content-sha256", payloadHash);
        credentials.securityToken().ifPresent(token -> signed.put("x-acs-security-token", token));
        if (!get) {
            signed.put("content-type", FORM);
        }
        String canonical = SignatureV3.canonicalRequest(
                style.verb().name(), path(endpoint), get ? parameters : Map.of(), signed, payloadHash);
        String signature = SignatureV3.sign(credentials.accessKeySecret(), SignatureV3.stringToSign(canonical));

        Map<String, String> headers = new LinkedHashMap<>(signed);
        headers.put("Authorization", SignatureV3.authorization(credentials.accessKeyId(), signed, signature));
        return carry(call, style, endpoint, headers, parameters);
    }

    private static void putIfSaid(Map<String, String> common, String name, String value) {
        if (!value.isEmpty()) {
            common.put(name, value);
        }
    }

    private static void ask(WireStyle style, Map<String, String> parameters) {
        if (style.format() != Format.UNSTATED) {
            parameters.put("Format", style.format().name());
        }
    }

    private static SignedCall carry(
            Call call, WireStyle style, URI endpoint, Map<String, String> headers, Map<String, String> parameters) {
        switch (style.format()) {
            case JSON -> headers.put("Accept", "application/json");
            case XML -> headers.put("Accept", "application/xml");
            // A bare */* is what a client without an Accept header means.
            case UNSTATED -> headers.put("Accept", "*/*");
        }
        String encoded = PercentEncoding.canonicalQuery(parameters);
        URI base = URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + path(endpoint));
        if (style.verb() == HttpVerb.GET) {
            URI uri = encoded.isEmpty() ? base : URI.create(base + "?" + encoded);
            return new SignedCall(call, style, HttpVerb.GET, uri, headers, "", parameters);
        }
        headers.put("content-type", FORM);
        return new SignedCall(call, style, HttpVerb.POST, base, headers, encoded, parameters);
    }

    private static String path(URI endpoint) {
        String path = endpoint.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** The Host header as HTTP clients send it: without the scheme's own port. */
    private static String hostHeader(URI endpoint) {
        int port = endpoint.getPort();
        boolean own = port == -1
                || (port == 80 && "http".equals(endpoint.getScheme()))
                || (port == 443 && "https".equals(endpoint.getScheme()));
        String host = Authority.known(endpoint).host();
        return own ? host : host + ":" + port;
    }
}
