package ecsconformance.emulator.gateway;

import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import ecsconformance.wire.SignatureV3;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Signature V3: common parameters in headers, proof in the Authorization header. */
public record SignedRequestV3(ApiRequest request, Authorization authorization) implements SignedRequest {

    private static final String CONTENT_HASH = "x-acs-content-sha256";

    private static final String ACTION = "x-acs-action";

    /** The header a common parameter comes in. All of them are always signed, and so is the hash of the body. */
    private static final Map<String, String> MANDATORY = Map.of(
            "Version", "x-acs-version",
            "SignatureNonce", "x-acs-signature-nonce");

    private static final String DATE = "x-acs-date";

    static SignedRequestV3 read(ApiRequest request, String header) throws RefusedRequest {
        Authorization authorization = Authorization.read(header);
        for (Map.Entry<String, String> common : MANDATORY.entrySet()) {
            if (request.header(common.getValue()).isEmpty()) {
                throw new RefusedRequest(GatewayRefusals.missing(common.getKey()));
            }
        }
        if (!authorization.signedHeaders().containsAll(MANDATORY.values())
                || !authorization.signedHeaders().contains(CONTENT_HASH)
                || request.header(CONTENT_HASH).isEmpty()
                || Stream.of(ACTION, DATE)
                        .anyMatch(name -> request.header(name).isPresent()
                                && !authorization.signedHeaders().contains(name))) {
            throw new RefusedRequest(GatewayRefusals.INCOMPLETE_SIGNATURE);
        }
        return new SignedRequestV3(request, authorization);
    }

    private String header(String common) {
        return request.header(MANDATORY.get(common)).orElseThrow();
    }

    @Override
    public String accessKeyId() {
        return authorization.accessKeyId();
    }

    @Override
    public String action() {
        return request.header(ACTION).orElse("");
    }

    @Override
    public String version() {
        return header("Version");
    }

    @Override
    public String timestamp() {
        return request.header(DATE).orElse("");
    }

    @Override
    public String nonce() {
        return header("SignatureNonce");
    }

    @Override
    public Optional<String> securityToken() {
        return request.header("x-acs-security-token");
    }

    @Override
    public String stringToSign() {
        Map<String, String> signed = new LinkedHashMap<>();
        authorization
                .signedHeaders()
                .forEach(name -> signed.put(name, request.http().header(name).orElse("")));
        return SignatureV3.stringToSign(SignatureV3.canonicalRequest(
                request.http().verb(),
                request.http().path(),
                request.query(),
                signed,
                SignatureV3.payloadHash(request.http().body())));
    }

    @Override
    public String signature() {
        return authorization.signature();
    }

    @Override
    public String signatureBy(String accessKeySecret) {
        return SignatureV3.sign(accessKeySecret, stringToSign());
    }

    /** The Authorization header of signature V3. Its three fields come in any order. */
    record Authorization(String accessKeyId, List<String> signedHeaders, String signature) {

        static Authorization read(String header) throws RefusedRequest {
            String[] parts = header.split(" ", 2);
            if (!parts[0].equals(SignatureV3.ALGORITHM)) {
                throw new RefusedRequest(GatewayRefusals.unknownSignature("SignatureMethod"));
            }
            Map<String, String> fields = new TreeMap<>();
            for (String field : (parts.length == 1 ? "" : parts[1]).split(",")) {
                String[] pair = field.trim().split("=", 2);
                fields.put(pair[0], pair.length == 1 ? "" : pair[1]);
            }
            return new Authorization(
                    field(fields, "Credential", "AccessKeyId"),
                    names(field(fields, "SignedHeaders", "SignedHeaders")),
                    field(fields, "Signature", "Signature"));
        }

        private static String field(Map<String, String> fields, String name, String parameter) throws RefusedRequest {
            String value = fields.getOrDefault(name, "");
            if (value.isEmpty()) {
                throw new RefusedRequest(GatewayRefusals.missing(parameter));
            }
            return value;
        }

        private static List<String> names(String joined) {
            return Arrays.stream(joined.split(";"))
                    .map(name -> name.trim().toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return "Authorization[" + accessKeyId + "]";
        }
    }
}
