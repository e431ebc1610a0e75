package ecsconformance.emulator.gateway;

import ecsconformance.emulator.SmallCloud;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.RequestSigner;
import ecsconformance.wire.SignatureV1;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests as the suite's own signer makes them, and V1 requests with any parameter replaced before signing. */
final class Requests {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final URI ENDPOINT = URI.create("http://ecs.example.com");

    private Requests() {}

    static HttpRequest signed(
            Call call, SignatureVersion version, HttpVerb verb, Format format, Credentials credentials) {
        WireStyle style = new WireStyle(version, verb, format);
        SignedCall signed =
                new RequestSigner().sign(call, style, credentials, ENDPOINT, new TimeAndNonce(NOW, "nonce-1"));
        String query = signed.uri().getRawQuery();
        Map<String, String> headers = new LinkedHashMap<>(signed.headers());
        headers.putIfAbsent(headers.containsKey("host") ? "host" : "Host", ENDPOINT.getHost());
        return new HttpRequest(
                verb.name(),
                "/",
                query == null ? "" : query,
                headers,
                signed.body().getBytes(StandardCharsets.UTF_8));
    }

    static HttpRequest v3(Call call) {
        return signed(
                call,
                SignatureVersion.V3,
                HttpVerb.GET,
                Format.JSON,
                Credentials.of(SmallCloud.KEY, SmallCloud.SECRET));
    }

    /** A GET in signature 1.0; an override of null leaves the parameter out, one of Signature is not signed. */
    static HttpRequest v1(Map<String, String> overrides) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", "CreateImage");
        parameters.put("Version", "2014-05-26");
        parameters.put("AccessKeyId", SmallCloud.KEY);
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        parameters.put("SignatureNonce", "nonce-1");
        parameters.put("Timestamp", "2026-11-23T12:00:00Z");
        overrides.forEach((name, value) -> put(parameters, name, value));
        parameters.putIfAbsent(
                "Signature", SignatureV1.sign(SmallCloud.SECRET, SignatureV1.stringToSign("GET", parameters)));
        if (overrides.containsKey("Signature")) {
            put(parameters, "Signature", overrides.get("Signature"));
        }
        return get(PercentEncoding.canonicalQuery(parameters), Map.of());
    }

    static HttpRequest get(String query, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Host", ENDPOINT.getHost());
        return new HttpRequest("GET", "/", query, all, new byte[0]);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
    }
}
