package ecsconformance.emulator.gateway;

import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import ecsconformance.wire.SignatureV1;
import java.util.List;
import java.util.Optional;

/** Signature 1.0: everything is a parameter. */
public record SignedRequestV1(ApiRequest request) implements SignedRequest {

    private static final List<String> MANDATORY =
            List.of("Version", "AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce");

    static SignedRequestV1 read(ApiRequest request) throws RefusedRequest {
        for (String name : MANDATORY) {
            if (request.parameter(name).isEmpty()) {
                throw new RefusedRequest(GatewayRefusals.missing(name));
            }
        }
        SignedRequestV1 signed = new SignedRequestV1(request);
        signed.require("SignatureMethod", "HMAC-SHA1");
        signed.require("SignatureVersion", "1.0");
        return signed;
    }

    private void require(String name, String only) throws RefusedRequest {
        if (!value(name).equalsIgnoreCase(only)) {
            throw new RefusedRequest(GatewayRefusals.unknownSignature(name));
        }
    }

    private String value(String name) {
        return request.parameters().get(name);
    }

    @Override
    public String accessKeyId() {
        return value("AccessKeyId");
    }

    @Override
    public String action() {
        return request.parameter("Action").orElse("");
    }

    @Override
    public String version() {
        return value("Version");
    }

    @Override
    public String timestamp() {
        return request.parameter("Timestamp").orElse("");
    }

    @Override
    public String nonce() {
        return value("SignatureNonce");
    }

    @Override
    public Optional<String> securityToken() {
        return request.parameter("SecurityToken");
    }

    @Override
    public String stringToSign() {
        return SignatureV1.stringToSign(request.http().verb(), request.parameters());
    }

    /** A plus that a client did not escape has been read as a blank, which Base64 has none of. */
    @Override
    public String signature() {
        return request.parameter("Signature").orElse("").replace(' ', '+');
    }

    @Override
    public String signatureBy(String accessKeySecret) {
        return SignatureV1.sign(accessKeySecret, stringToSign());
    }
}
