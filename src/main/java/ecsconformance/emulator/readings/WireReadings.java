package ecsconformance.emulator.readings;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.gateway.Admission;
import ecsconformance.emulator.gateway.AnswerChange;
import ecsconformance.emulator.gateway.AnswerChange.Outgoing;
import ecsconformance.emulator.gateway.AnswerFormat;
import ecsconformance.emulator.gateway.ApiRequest;
import ecsconformance.emulator.gateway.Gateway;
import ecsconformance.emulator.gateway.GatewayRefusals;
import ecsconformance.emulator.gateway.SignedRequest;
import ecsconformance.emulator.gateway.SignedRequestV1;
import ecsconformance.emulator.gateway.SignedRequestV3;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The readings about methods, signatures and formats. */
public final class WireReadings {

    private static final String ACTION = "CreateImage";
    private static final String UNKNOWN_REGION = "InvalidRegionId.NotFound";
    private static final Pattern KNOWN =
            Pattern.compile("(RegionId|InstanceId|SnapshotId|Image\\w+|Description|Platform"
                    + "|Architecture|ResourceGroupId|ClientToken|Tag\\..*|DiskDeviceMapping\\..*)");
    private static final Refusal UNSUPPORTED =
            new Refusal(400, "UnsupportedParameter", "The request has a parameter that is not supported.");

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("default-format", "the answer to a request of signature 1.0 that names no format",
            Choice.of("xml", "is XML"),
            Choice.of("json", "is JSON", AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                    Outgoing so = before.as(answer, request, sent);
                    return namesNoFormat(request, sent) ? so.in(AnswerFormat.JSON) : so;
                }))),
        Reading.of("http-methods", "the HTTP methods that are served",
            Choice.of("both", "GET and POST"),
            Choice.of("post-only", "POST", withoutVerb("GET")),
            Choice.of("get-only", "GET", withoutVerb("POST"))),
        Reading.of("signatures", "the signature versions that are served",
            Choice.of("both", "1.0 and V3"),
            Choice.of("v1-only", "1.0", withoutSignature(SignedRequestV3.class)),
            Choice.of("v3-only", "V3", withoutSignature(SignedRequestV1.class))),
        Reading.of("format-case", "a Format in small letters",
            Choice.of("any", "is known"),
            Choice.of(
                "capitals",
                "is none at all",
                AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                    Outgoing so = before.as(answer, request, sent);
                    return inSmallLetters(sent) ? so.in(AnswerFormat.withoutFormat(sent.http())) : so;
                }))),
        Reading.of("host-id", "the HostId of a refusal, which only the common page has",
            Choice.of("named", "is named"),
            Choice.of("left-out", "is left out", AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                    Outgoing so = before.as(answer, request, sent);
                    return so.with(so.body().without("HostId"));
                }))),
        Reading.of("token-request-id", "the RequestId of a repeat with the same ClientToken",
            Choice.of("new", "is a new one"),
            Choice.of("old", "is that of the first answer", AnswerChange.SEAM.change(before ->
                (answer, request, sent) -> ofItsToken(before.as(answer, request, sent), sent)))),
        Reading.of("nonces", "a SignatureNonce that was used before",
            Choice.of("remembered", "is refused"),
            Choice.of("forgotten", "is not noticed", Admission.admitting(GatewayRefusals.NONCE_USED.code()))),
        Reading.of("version", "a Version that does not exist",
            Choice.of("refused", "is refused"),
            Choice.of("not-looked-at", "is not looked at", Gateway.VERSIONS.change(before -> any -> true))),
        Reading.of("action-left-out", "a request that names no Action",
            Choice.of("refused", "is refused"),
            Choice.of("create-image", "is one of CreateImage", Gateway.NO_ACTION.change(before -> ACTION))),
        Reading.of("unknown-parameter", "a parameter that nobody knows",
            Choice.of("left-alone", "is left alone"),
            Choice.of("refused", "is refused", Admission.refusing(WireReadings::namesUnknown, UNSUPPORTED))),
        Reading.of("region-missing", "the code for a request without a region",
            Choice.of("missing", "MissingParameter"),
            Choice.of("region", "InvalidRegionId.NotFound", withoutRegion(UNKNOWN_REGION)),
            Choice.of("parameter", "InvalidParameter", withoutRegion("InvalidParameter"))),
        Reading.of("region-unknown", "the code for a region that does not exist",
            Choice.of("region", "404 InvalidRegionId.NotFound"),
            Choice.of("parameter", "InvalidParameter", recoded(UNKNOWN_REGION, "InvalidParameter")),
            Choice.of("source", "the source does not exist there", ApiRequest.reaching((sent, own) -> {
                    own.computeIfPresent("RegionId", (name, id) -> isUnknown(id) ? Account.ELSEWHERE : id);
                    return own;
                }))));
    // spotless:on

    private WireReadings() {}

    /** Tells whether a request of CreateImage has a parameter that no page names. */
    public static boolean namesUnknown(SignedRequest request, ApiRequest sent) {
        return request.action().equals(ACTION)
                && !sent.own().keySet().stream()
                        .allMatch(name -> KNOWN.matcher(name).matches());
    }

    /** A success with a RequestId that goes by its token and its image, so that a repeat has the same. */
    private static Outgoing ofItsToken(Outgoing answer, ApiRequest sent) {
        return sent.parameter("ClientToken")
                .filter(token -> !token.isEmpty() && answer.isGranted())
                .map(token -> token + answer.body().parts().get("ImageId"))
                .map(known -> UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8)))
                .map(id -> answer.with(
                        answer.body().with("RequestId", id.toString().toUpperCase(Locale.ROOT))))
                .orElse(answer);
    }

    private static boolean inSmallLetters(ApiRequest sent) {
        return sent.parameter("Format")
                .filter(format -> !format.equals(format.toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isUnknown(String region) {
        return !region.isEmpty() && !Set.of(Account.HOME, Account.ELSEWHERE).contains(region);
    }

    private static Change<?> withoutRegion(String code) {
        return AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
            Outgoing so = before.as(answer, request, sent);
            boolean refused = sent.parameter("RegionId").isEmpty() && !so.isGranted();
            return refused && request.action().equals(ACTION)
                    ? so.with(so.body().with("Code", code))
                    : so;
        });
    }

    private static Change<?> recoded(String code, String other) {
        return AnswerChange.coded(code, answer -> answer.with(answer.body().with("Code", other)));
    }

    private static boolean namesNoFormat(SignedRequest request, ApiRequest sent) {
        return request instanceof SignedRequestV1 && sent.parameter("Format").isEmpty();
    }

    private static Change<?> withoutVerb(String verb) {
        return Admission.refusing((request, sent) -> sent.http().verb().equals(verb), GatewayRefusals.UNSUPPORTED_VERB);
    }

    private static Change<?> withoutSignature(Class<? extends SignedRequest> version) {
        return Admission.refusing(
                (request, sent) -> version.isInstance(request), GatewayRefusals.unknownSignature("SignatureVersion"));
    }
}
