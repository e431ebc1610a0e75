package ecsconformance.emulator.gateway;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.gateway.Admission.admitting;
import static ecsconformance.emulator.gateway.Answering.coded;
import static ecsconformance.emulator.gateway.ApiRequest.reaching;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.behaviour.Defect;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What can go wrong before a request reaches its operation. */
public final class WireDefects {

    private static final String ACTION = "CreateImage";
    private static final Refusal FORBIDDEN = new Refusal(403, "Forbidden", "This request is not permitted.");

    public static final List<Defect> ALL = List.of(
            of(
                    "action.unknown-is-an-error",
                    "an unknown action is an internal error",
                    "action.value",
                    coded("InvalidAction.NotFound", answer -> answer.withStatus(500))),
            of(
                    "version.unknown-is-an-error",
                    "an unknown version is an internal error",
                    "wire.version",
                    coded("InvalidVersion", answer -> answer.withStatus(500))),
            of(
                    "version.unknown-is-denied",
                    "an unknown version is refused as not permitted",
                    "wire.version",
                    coded("InvalidVersion", answer -> answer.with(answer.body().with("Code", "Forbidden")))),
            of(
                    "signature.not-checked",
                    "no signature is checked",
                    "wire.wrong-signature",
                    admitting("SignatureDoesNotMatch")),
            of(
                    "signature.v3-not-checked",
                    "no signature of version V3 is checked",
                    "wire.wrong-signature",
                    admitting("SignatureDoesNotMatch", SignedRequestV3.class)),
            of(
                    "signature.v1-not-checked",
                    "no signature of version 1.0 is checked",
                    "wire.wrong-signature",
                    admitting("SignatureDoesNotMatch", SignedRequestV1.class)),
            of(
                    "signature.wrong-with-200",
                    "a wrong signature has the status 200",
                    "wire.wrong-signature",
                    coded("SignatureDoesNotMatch", answer -> answer.withStatus(200))),
            of(
                    "timestamp.not-checked",
                    "a request may be of any time",
                    "wire.timestamp",
                    admitting("InvalidTimeStamp.Expired")),
            of(
                    "timestamp.v3-not-checked",
                    "a request of signature V3 may be of any time",
                    "wire.timestamp-v3",
                    admitting("InvalidTimeStamp.Expired", SignedRequestV3.class)),
            of(
                    "timestamp.v3-an-error",
                    "a request of signature V3 of another time is an internal error",
                    "wire.timestamp-v3",
                    Answering.SEAM.change(before -> (answer, request, sent) -> {
                        Outgoing so = before.as(answer, request, sent);
                        boolean late = so.body().parts().get("Code") instanceof Node.Text code
                                && code.value().equals("InvalidTimeStamp.Expired");
                        return late && request instanceof SignedRequestV3 ? so.withStatus(500) : so;
                    })),
            of(
                    "nonce.other-code",
                    "a used nonce is refused as a wrong signature",
                    "wire.nonce",
                    coded(
                            "SignatureNonceUsed",
                            answer -> answer.with(answer.body().with("Code", "SignatureDoesNotMatch")))),
            of(
                    "transport.post-refused",
                    "CreateImage is not served by POST although other operations are",
                    "wire.transport",
                    Admission.refusing(
                            (request, sent) -> request.action().equals(ACTION)
                                    && sent.http().verb().equals("POST"),
                            GatewayRefusals.UNSUPPORTED_VERB)),
            of(
                    "transport.v3-refused",
                    "CreateImage is not served to signature V3 although other operations are",
                    "wire.signature-v3",
                    Admission.refusing(
                            (request, sent) -> request.action().equals(ACTION) && request instanceof SignedRequestV3,
                            FORBIDDEN)),
            of(
                    "transport.both-places-without-an-image",
                    "a request with parameters in both places is answered as a success without an image",
                    "wire.mixed-places",
                    Answering.SEAM.change(before -> (answer, request, sent) -> {
                        Outgoing so = before.as(answer, request, sent);
                        boolean both = !sent.query().isEmpty() && sent.http().body().length > 0;
                        return both && request.action().equals(ACTION)
                                ? so.withStatus(200).with(so.body().without("ImageId"))
                                : so;
                    })),
            of(
                    "parameters.unknown-denied",
                    "a parameter that nobody knows is denied",
                    "wire.unknown-parameter",
                    Admission.refusing(WireReadings::namesUnknown, FORBIDDEN)),
            of(
                    "parameters.decoded-twice",
                    "parameters are decoded twice",
                    "wire.difficult-characters",
                    reaching((sent, own) -> {
                        own.replaceAll((name, value) -> twice(value));
                        return own;
                    })),
            of(
                    "parameters.ampersand-ends",
                    "a parameter ends at an ampersand",
                    "wire.difficult-characters",
                    reaching((sent, own) -> {
                        own.replaceAll((name, value) -> value.split("&", 2)[0]);
                        return own;
                    })),
            of(
                    "parameters.trimmed-hash",
                    "a parameter ends at a number sign",
                    "wire.difficult-characters",
                    reaching((sent, own) -> {
                        own.replaceAll((name, value) -> value.split("#", 2)[0]);
                        return own;
                    })),
            of(
                    "parameters.markup-lost",
                    "what looks like markup is taken out of parameters",
                    "wire.difficult-characters",
                    reaching((sent, own) -> {
                        own.replaceAll((name, value) -> value.replaceAll("[<>]", ""));
                        return own;
                    })),
            of(
                    "region.default",
                    "a request without a region goes to the home region",
                    "region.required",
                    reaching((sent, own) -> {
                        own.putIfAbsent("RegionId", Account.HOME);
                        own.replace("RegionId", "", Account.HOME);
                        return own;
                    })),
            of(
                    "region.empty-default",
                    "an empty region is the home region",
                    "region.required",
                    reaching((sent, own) -> {
                        own.replace("RegionId", "", Account.HOME);
                        return own;
                    })),
            of(
                    "region.unknown-is-home",
                    "an unknown region is the home region",
                    "region.unknown",
                    reaching((sent, own) -> {
                        own.computeIfPresent(
                                "RegionId", (name, id) -> id.equals(Account.ELSEWHERE) ? id : Account.HOME);
                        return own;
                    })),
            of(
                    "token.format-counts",
                    "the format counts as a parameter of a repeat",
                    "client-token.same-request",
                    reaching((sent, own) -> {
                        own.put(
                                "Format",
                                AnswerFormat.withoutFormat(sent.http())
                                        + sent.parameter("Format").orElse(""));
                        return own;
                    })),
            of(
                    "token.place-counts",
                    "how a request is sent counts as a parameter of a repeat",
                    "client-token.same-request",
                    reaching((sent, own) -> {
                        own.put("Verb", sent.http().verb());
                        return own;
                    })));

    private WireDefects() {}

    private static String twice(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
