package ecsconformance.emulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.SmallCloud;
import ecsconformance.emulator.gateway.Authentication.Nonces;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.emulator.http.HttpService.LoggedResponse;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.SignatureVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private final SmallCloud cloud = new SmallCloud();
    private final Clock clock = Clock.fixed(Requests.NOW, ZoneOffset.UTC);
    private final Gateway gateway = new Gateway(cloud, clock, new SplittableRandom(1));

    @ParameterizedTest
    @CsvSource({
        "Action,,400,MissingAction",
        "Version,,400,MissingVersion",
        "AccessKeyId,,400,MissingAccessKeyId",
        "Signature,,400,MissingSignature",
        "SignatureMethod,,400,MissingSignatureMethod",
        "SignatureVersion,,400,MissingSignatureVersion",
        "SignatureNonce,,400,MissingSignatureNonce",
        "Timestamp,,400,MissingTimestamp",
        "SignatureMethod,HMAC-MD5,400,InvalidParamater",
        "SignatureVersion,2.0,400,InvalidParamater",
        "Format,YAML,400,InvalidParameter.Format",
        "AccessKeyId,nobody,404,InvalidAccessKeyId.NotFound",
        "SecurityToken,any,400,InvalidSecurityToken.MismatchWithAccessKey",
        "Timestamp,yesterday,400,InvalidTimeStamp.Format",
        "Timestamp,2026-11-23T12:00:00+08:00,400,InvalidTimeStamp.Format",
        "Timestamp,2026-02-30T12:00:00Z,400,InvalidTimeStamp.Format",
        "Timestamp,2026-11-23T11:44:59Z,400,InvalidTimeStamp.Expired",
        "Timestamp,2026-11-23T12:15:01Z,400,InvalidTimeStamp.Expired",
        "Signature,AAAA,400,SignatureDoesNotMatch",
        "Version,2013-01-01,400,InvalidVersion",
        "Action,EatImage,404,InvalidAction.NotFound",
        "Action,DeleteImage,403,ImageIsCreating",
        "Action,Explode,500,InternalError",
    })
    void refuses(String parameter, String value, int status, String code) {
        assertRefused(gateway.answer(Requests.v1(Collections.singletonMap(parameter, value))), status, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T12:00:00Z",
                "2026-11-23T12:00:00.876Z",
                "2026-11-23T12:00:00+00:00",
                "2026-11-23T11:45:00Z",
                "2026-11-23T12:15:00Z"
            })
    void takes_every_form_of_timestamp_inside_the_window(String timestamp) {
        assertThat(gateway.answer(Requests.v1(Map.of("Timestamp", timestamp))).code())
                .isEmpty();
    }

    @Test
    void names_the_string_to_sign_of_this_request_where_the_signature_is_wrong() {
        Map<String, String> wrong = Map.of("Signature", "AAAA", "Format", "JSON", "Description", "a*b ~ü");
        assertThat(refusal(gateway.answer(Requests.v1(wrong))).message())
                .isEqualTo(
                        "Specified signature is not matched with our calculation. server string to sign is:"
                                + "GET&%2F&AccessKeyId%3Dtestid%26Action%3DCreateImage%26Description%3Da%252Ab%2520~%25C3%25BC"
                                + "%26Format%3DJSON%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dnonce-1"
                                + "%26SignatureVersion%3D1.0%26Timestamp%3D2026-11-23T12%253A00%253A00Z%26Version%3D2014-05-26");
    }

    @Test
    void forgets_a_nonce_when_its_timestamp_is_no_longer_accepted() {
        Nonces nonces = new Nonces();
        assertThat(nonces.use("a", "n", Requests.NOW.plusSeconds(10), Requests.NOW))
                .isTrue();
        assertThat(nonces.use("b", "n", Requests.NOW.plusSeconds(10), Requests.NOW))
                .isTrue();
        assertThat(nonces.use("a", "n", Requests.NOW.plusSeconds(10), Requests.NOW.plusSeconds(10)))
                .isFalse();
        assertThat(nonces.use("a", "n", Requests.NOW.plus(Duration.ofHours(1)), Requests.NOW.plusSeconds(11)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "V1,GET,JSON", "V1,GET,XML", "V1,GET,UNSTATED", "V1,POST,JSON", "V1,POST,XML", "V1,POST,UNSTATED",
        "V3,GET,JSON", "V3,GET,XML", "V3,GET,UNSTATED", "V3,POST,JSON", "V3,POST,XML", "V3,POST,UNSTATED"
    })
    void answers_in_the_format_asked_for_and_in_xml_otherwise(SignatureVersion version, HttpVerb verb, Format format) {
        Credentials keys = Credentials.of(SmallCloud.KEY, SmallCloud.SECRET);
        Call call = Call.of("CreateImage").with("Description", "镜像 a*b~c +%&=");
        Reply reply = read(gateway.answer(Requests.signed(call, version, verb, format, keys)));
        assertThat(reply).isInstanceOfSatisfying(Reply.Success.class, success -> {
            assertThat(success.format()).isEqualTo(format == Format.JSON ? Format.JSON : Format.XML);
            assertThat(success.root()).isEqualTo(format == Format.JSON ? "" : "CreateImageResponse");
            assertThat(success.body().text("ImageId")).contains("m-1");
        });
        assertThat(cloud.asked).containsExactly(Map.of("Description", "镜像 a*b~c +%&="));
    }

    @ParameterizedTest
    @CsvSource({"application/json,JSON", "'text/plain, application/json',JSON", "*/*,XML", "application/xml,XML"})
    void lets_the_accept_header_decide_under_v3_without_a_format(String accept, Format format) {
        Credentials keys = Credentials.of(SmallCloud.KEY, SmallCloud.SECRET);
        HttpRequest request =
                Requests.signed(Call.of("CreateImage"), SignatureVersion.V3, HttpVerb.GET, Format.UNSTATED, keys);
        Reply.Success reply = (Reply.Success) read(gateway.answer(with(request, "Accept", accept)));
        assertThat(reply.format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"V1", "V3"})
    void takes_the_keys_of_a_session_with_their_token_only(SignatureVersion version) {
        assertThat(code(version, Optional.of(SmallCloud.TOKEN))).isEmpty();
        assertThat(code(version, Optional.of("other"))).isEqualTo("InvalidSecurityToken.MismatchWithAccessKey");
        assertThat(code(version, Optional.empty())).isEqualTo("MissingSecurityToken");
    }

    private String code(SignatureVersion version, Optional<String> token) {
        Credentials keys = new Credentials(SmallCloud.SESSION_KEY, SmallCloud.SECRET, token);
        return gateway.answer(Requests.signed(Call.of("CreateImage"), version, HttpVerb.POST, Format.XML, keys))
                .code();
    }

    @Test
    void gives_every_answer_its_own_request_id_also_in_a_header() {
        LoggedResponse one = gateway.answer(Requests.get("", Map.of()));
        LoggedResponse other = gateway.answer(Requests.v3(Call.of("CreateImage")));
        assertThat(one.requestId()).isNotEqualTo(other.requestId());
        for (LoggedResponse answered : new LoggedResponse[] {one, other}) {
            assertThat(answered.requestId())
                    .matches("[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}");
            assertThat(answered.response().headers()).containsEntry("x-acs-request-id", answered.requestId());
            assertThat(text(answered)).contains(answered.requestId());
        }
    }

    @Test
    void wraps_a_refusal_into_the_whole_envelope_in_both_formats() {
        String json = text(gateway.answer(Requests.v1(Map.of("Action", "DeleteImage", "Format", "json"))));
        assertThat(json).contains("\"HostId\":\"ecs.example.com\"", "\"Recommend\":\"https://");
        LoggedResponse xml = gateway.answer(Requests.v1(Map.of("Action", "DeleteImage", "SignatureNonce", "2")));
        assertThat(text(xml))
                .startsWith("<?xml ")
                .contains("<Error><RequestId>", "<Message>The image is \"&lt;new&gt;\".");
        assertRefused(xml, 403, "ImageIsCreating");
    }

    @Test
    void tells_the_log_where_an_unexpected_error_was_but_not_what_it_said() {
        LoggedResponse answered = gateway.answer(Requests.v1(Map.of("Action", "Explode")));
        assertThat(answered.error()).startsWith("IllegalStateException.SmallCloud.java.");
        assertThat(answered.error() + text(answered)).doesNotContain(SmallCloud.SECRET);
    }

    private static HttpRequest with(HttpRequest request, String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.remove(name);
        headers.put(name, value);
        return new HttpRequest(request.verb(), request.path(), request.query(), headers, request.body());
    }

    private static Reply read(LoggedResponse answered) {
        return new ReplyReader()
                .read(answered.response().status(), answered.response().body());
    }

    private static Reply.Refusal refusal(LoggedResponse answered) {
        return (Reply.Refusal) read(answered);
    }

    private static void assertRefused(LoggedResponse answered, int status, String code) {
        assertThat(refusal(answered).code()).isEqualTo(code);
        assertThat(answered.response().status()).isEqualTo(status);
    }

    private static String text(LoggedResponse answered) {
        return new String(answered.response().body(), StandardCharsets.UTF_8);
    }
}
