package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signatures that clients of other makers computed must come out here too. */
final class CapturedSignaturesTest {

    private static final String SECRET = "testsecret";

    @ParameterizedTest
    @CsvSource({
        "V1-a, 8nBdmdHFga5sVXvqQDtWAJZUakQ=",
        "V1-b, FpyDvaM+k+3d1GjH4NFLXe2dGqc=",
        "V1-c, UcDrNMsm50ScXx1MOP3/uu58Nxg=",
        "V1-d, K/kqom2h1Ifd1EM3Nj3MkyXwUko=",
        "V1-e, UMt7X8QsbccEy6ztI6y+aoMea28="
    })
    void signature_1_of_a_captured_request_is_recomputed(String name, String signature) {
        CapturedRequest request = CapturedRequest.read(name);

        String text = SignatureV1.stringToSign(request.verb(), request.parameters());

        assertThat(text).isEqualTo(CapturedRequest.signed(name));
        assertThat(SignatureV1.sign(SECRET, text))
                .isEqualTo(signature)
                .isEqualTo(request.parameters().get("Signature"));
    }

    @ParameterizedTest
    @CsvSource({
        "V3-a, 2d754175e71014badfbcc27db9488a2503f335870129902df3e2e1e041bd0b00",
        "V3-b, 0fc3a5a688dcff7f295ab1624983fab93cbe50e7c53dd7b33b37912d5b45a46f",
        "V3-c, a9eadc7298d6847e91788262894a77a72518e83291e4c2eca3cbbb9b7e2bf088",
        "V3-d, 8624cd88f24dae572454e0a943ed09cb5d142ba563d703bbb987cb9023ff22bb"
    })
    void signature_3_of_a_captured_request_is_recomputed(String name, String signature) {
        CapturedRequest request = CapturedRequest.read(name);
        Map<String, String> signed = new LinkedHashMap<>();
        for (String header : request.authorization("SignedHeaders").split(";", -1)) {
            signed.put(header, request.headers().get(header));
        }
        String hash = SignatureV3.payloadHash(request.body());

        String canonical = SignatureV3.canonicalRequest(request.verb(), "/", request.query(), signed, hash);

        assertThat(canonical).isEqualTo(CapturedRequest.signed(name));
        assertThat(SignatureV3.sign(SECRET, SignatureV3.stringToSign(canonical)))
                .isEqualTo(signature)
                .isEqualTo(request.authorization("Signature"));
        assertThat(SignatureV3.authorization("testid", signed, signature))
                .contains("Credential=testid", "SignedHeaders=" + request.authorization("SignedHeaders"));
    }
}
