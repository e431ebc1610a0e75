package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SignatureV3Test {

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void the_published_example_comes_out() {
        Map<String, String> query =
                Map.of("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId", "cn-shanghai");

        String canonical = SignatureV3.canonicalRequest("POST", "/", query, headers(), NOTHING);

        assertThat(SignatureV3.payloadHash("")).isEqualTo(NOTHING);
        assertThat(SignatureV3.stringToSign(canonical))
                .isEqualTo("ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
        assertThat(SignatureV3.sign("YourAccessKeySecret", SignatureV3.stringToSign(canonical)))
                .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
        assertThat(SignatureV3.authorization("YourAccessKeyId", headers(), "abc"))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=abc");
    }

    @Test
    void header_names_are_lowered_and_values_trimmed() {
        Map<String, String> shouted = new LinkedHashMap<>();
        headers().forEach((name, value) -> shouted.put(name.toUpperCase(java.util.Locale.ROOT), "  " + value + " "));

        assertThat(SignatureV3.canonicalRequest("POST", "", Map.of(), shouted, NOTHING))
                .isEqualTo(SignatureV3.canonicalRequest("POST", "/", Map.of(), headers(), NOTHING));
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-acs-version", "2014-05-26");
        headers.put("host", "ecs.cn-shanghai.aliyuncs.com");
        headers.put("x-acs-action", "RunInstances");
        headers.put("x-acs-date", "2023-10-26T10:22:32Z");
        headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
        headers.put("x-acs-content-sha256", NOTHING);
        return headers;
    }
}
