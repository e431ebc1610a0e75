package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RequestSignerTest {

    private static final URI ENDPOINT = URI.create("http://127.0.0.1:9000/base");
    private static final Credentials KEYS = Credentials.of("testid", "testsecret");
    private static final TimeAndNonce STAMP =
            new TimeAndNonce(Instant.parse("2019-05-08T09:27:11.987Z"), "00000000-0000-4000-8000-000000000001");
    private static final WireStyle V1_GET = new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON);
    private static final WireStyle V3_GET = V1_GET.with(SignatureVersion.V3);

    private final RequestSigner signer = new RequestSigner();

    @Test
    void a_GET_of_signature_1_has_everything_in_its_query() {
        Call call = Call.of("CreateImage")
                .with("RegionId", "cn-hangzhou")
                .with("ImageName", "镜像 a*b~c")
                .with("Description", "1+1=2 & 3%")
                .with("SnapshotId", "s-snapshotid")
                .with("Tag.1.Key", "K")
                .with("Tag.1.Value", "")
                .with("Tag.1.key", "k")
                .with("Tag.1.value", "v")
                .with("DiskDeviceMapping.2.Size", "5")
                .with("DiskDeviceMapping.10.Size", "6");

        SignedCall signed = signer.sign(call, V1_GET, KEYS, ENDPOINT, STAMP);

        assertThat(signed.parameters()).containsEntry("Signature", "ZbsXQgSySCSiCHecIfNxXZBc96s=");
        assertThat(signed.uri().toString())
                .startsWith("http://127.0.0.1:9000/base?AccessKeyId=testid&Action=CreateImage&")
                .contains("&Signature=ZbsXQgSySCSiCHecIfNxXZBc96s%3D&")
                .contains("&Timestamp=2019-05-08T09%3A27%3A11Z&")
                .contains("&Tag.1.Value=&")
                .contains("&ImageName=%E9%95%9C%E5%83%8F%20a%2Ab~c&");
        assertThat(signed.body()).isEmpty();
        assertThat(signed.headers()).containsOnly(Map.entry("Accept", "application/json"));
    }

    @Test
    void either_signature_says_whose_key_it_was_made_with() {
        Call call = Call.of("CreateImage");

        assertThat(signer.sign(call, V1_GET, KEYS, ENDPOINT, STAMP).accessKeyId())
                .isEqualTo("testid");
        assertThat(signer.sign(call, V3_GET, KEYS, ENDPOINT, STAMP).accessKeyId())
                .isEqualTo("testid");
    }

    @Test
    void a_POST_of_signature_1_has_everything_in_its_form() {
        Call call = Call.of("DescribeRegions");

        SignedCall signed = signer.sign(call, V1_GET.with(HttpVerb.POST).with(Format.XML), KEYS, ENDPOINT, STAMP);

        assertThat(signed.uri()).isEqualTo(ENDPOINT);
        assertThat(signed.body()).startsWith("AccessKeyId=testid&Action=DescribeRegions&Format=XML&");
        assertThat(signed.headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded")
                .containsEntry("Accept", "application/xml");
        assertThat(signed.parameters())
                .containsEntry(
                        "Signature",
                        SignatureV1.sign("testsecret", SignatureV1.stringToSign("POST", signed.parameters())));
    }

    @Test
    void signature_3_signs_host_with_port_path_query_and_headers() {
        SignedCall signed =
                signer.sign(Call.of("CreateImage").with("RegionId", "cn-hangzhou"), V3_GET, KEYS, ENDPOINT, STAMP);

        assertThat(signed.uri().toString()).isEqualTo("http://127.0.0.1:9000/base?Format=JSON&RegionId=cn-hangzhou");
        assertThat(signed.headers())
                .containsEntry("host", "127.0.0.1:9000")
                .containsEntry("x-acs-action", "CreateImage")
                .containsEntry("x-acs-version", "2014-05-26")
                .containsEntry("x-acs-date", "2019-05-08T09:27:11Z")
                .containsEntry("x-acs-signature-nonce", STAMP.nonce());
        assertThat(signed.headers().get("Authorization")).endsWith("Signature=" + recomputed(signed, "/base"));
    }

    @Test
    void signature_3_signs_the_form_of_a_POST_by_its_hash() {
        SignedCall signed = signer.sign(
                Call.of("CreateImage").with("ImageName", "a b"),
                V3_GET.with(HttpVerb.POST),
                KEYS,
                URI.create("https://ecs.example.com"),
                STAMP);

        assertThat(signed.uri()).isEqualTo(URI.create("https://ecs.example.com/"));
        assertThat(signed.body()).isEqualTo("Format=JSON&ImageName=a%20b");
        assertThat(signed.headers())
                .containsEntry("host", "ecs.example.com")
                .containsEntry("x-acs-content-sha256", SignatureV3.payloadHash(signed.body()));
        assertThat(signed.headers().get("Authorization"))
                .contains("SignedHeaders=content-type;host;")
                .endsWith("Signature=" + recomputed(signed, "/"));
    }

    @Test
    void a_session_token_is_sent_and_signed() {
        Credentials session = new Credentials("testid", "testsecret", Optional.of("to/ken="));

        SignedCall first = signer.sign(Call.of("DescribeRegions"), V1_GET, session, ENDPOINT, STAMP);
        SignedCall third = signer.sign(Call.of("DescribeRegions"), V3_GET, session, ENDPOINT, STAMP);

        assertThat(first.parameters()).containsEntry("SecurityToken", "to/ken=");
        assertThat(third.headers()).containsEntry("x-acs-security-token", "to/ken=");
        assertThat(third.headers().get("Authorization")).contains("x-acs-security-token");
    }

    @Test
    void a_call_without_an_operation_names_no_action() {
        SignedCall first = signer.sign(Call.of(Call.NO_OPERATION), V1_GET, KEYS, ENDPOINT, STAMP);
        SignedCall third = signer.sign(Call.of(Call.NO_OPERATION), V3_GET, KEYS, ENDPOINT, STAMP);

        assertThat(first.parameters()).doesNotContainKey("Action").containsKey("Signature");
        assertThat(third.headers()).doesNotContainKey("x-acs-action").containsKey("Authorization");
    }

    @Test
    void an_unstated_format_is_not_sent() {
        SignedCall signed =
                signer.sign(Call.of("DescribeRegions"), V1_GET.with(Format.UNSTATED), KEYS, ENDPOINT, STAMP);

        assertThat(signed.parameters()).doesNotContainKey("Format");
        assertThat(signed.headers()).containsEntry("Accept", "*/*");
    }

    @Test
    void credentials_never_print_their_secrets() {
        Credentials session = new Credentials("testid", "testsecret", Optional.of("sessiontoken"));

        assertThat(session.toString()).contains("testid").doesNotContain("testsecret", "sessiontoken");
    }

    private static String recomputed(SignedCall signed, String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        signed.headers().forEach((name, value) -> {
            if (name.equals("host") || name.equals("content-type") || name.startsWith("x-acs-")) {
                headers.put(name, value);
            }
        });
        Map<String, String> query = signed.verb() == HttpVerb.GET ? signed.parameters() : Map.of();
        String canonical = SignatureV3.canonicalRequest(
                signed.verb().name(), path, query, headers, SignatureV3.payloadHash(signed.body()));
        return SignatureV3.sign("testsecret", SignatureV3.stringToSign(canonical));
    }
}
