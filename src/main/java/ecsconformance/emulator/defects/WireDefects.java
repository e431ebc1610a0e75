package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.defects.AnswerChanges.ACTION;
import static ecsconformance.emulator.defects.AnswerChanges.refused;
import static ecsconformance.emulator.defects.AnswerChanges.twice;
import static ecsconformance.emulator.defects.EffectChanges.asking;
import static ecsconformance.emulator.defects.EffectChanges.changed;
import static ecsconformance.emulator.defects.EffectChanges.cut;
import static ecsconformance.emulator.gateway.Admission.admitting;
import static ecsconformance.emulator.gateway.AnswerChange.coded;
import static ecsconformance.emulator.gateway.ApiRequest.reaching;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.gateway.Admission;
import ecsconformance.emulator.gateway.AnswerChange;
import ecsconformance.emulator.gateway.AnswerChange.Outgoing;
import ecsconformance.emulator.gateway.ApiRequest;
import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import ecsconformance.emulator.gateway.GatewayRefusals;
import ecsconformance.emulator.gateway.SignedRequest;
import ecsconformance.emulator.gateway.SignedRequestV1;
import ecsconformance.emulator.gateway.SignedRequestV3;
import ecsconformance.emulator.readings.WireReadings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deliberate defects that the rules {@code wire.*} catch. */
final class WireDefects {

    private static final Refusal FORBIDDEN = new Refusal(403, "Forbidden", "This request is not permitted.");
    private static final int COMPARED = 8;
    private static final String UNKNOWN_KEY = GatewayRefusals.UNKNOWN_KEY.code();

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("image-description.ascii", "what is not ASCII in a description becomes a question mark",
            "wire.difficult-characters",
            asking(sent -> changed(sent, "Description", text -> text.replaceAll("[^\\x00-\\x7F]", "?")))),
        of("image-description.blanks-merged", "two blanks in a description become one", "wire.difficult-characters",
            asking(sent -> changed(sent, "Description", text -> text.replaceAll(" +", " ")))),
        of("version.unknown-is-an-error", "an unknown version is refused with the status 500", "wire.version",
            coded("InvalidVersion", answer -> answer.withStatus(500))),
        of("version.unknown-is-denied", "an unknown version is refused as not permitted", "wire.version",
            coded("InvalidVersion", answer -> answer.with(answer.body().with("Code", "Forbidden")))),
        of("signature.not-checked", "no signature is checked", "wire.wrong-signature",
            admitting("SignatureDoesNotMatch")),
        of("signature.v3-not-checked", "no signature of version V3 is checked", "wire.wrong-signature",
            admitting("SignatureDoesNotMatch", SignedRequestV3.class)),
        of("signature.v1-not-checked", "no signature of version 1.0 is checked", "wire.wrong-signature",
            admitting("SignatureDoesNotMatch", SignedRequestV1.class)),
        of("signature.left-out", "a request without a signature is served", "wire.wrong-signature",
            admitting("MissingSignature")),
        of("signature.wrong-with-200", "a wrong signature has the status 200", "wire.wrong-signature",
            coded("SignatureDoesNotMatch", answer -> answer.withStatus(200))),
        of("timestamp.not-checked", "a request may be of any time", "wire.timestamp",
            admitting("InvalidTimeStamp.Expired")),
        of("timestamp.v3-not-checked", "a request of signature V3 may be of any time", "wire.timestamp-v3",
            admitting("InvalidTimeStamp.Expired", SignedRequestV3.class)),
        of("timestamp.date-ignored", "only the time of day is looked at", "wire.timestamp",
            SignedRequest.UNTIMELY.change(before -> ago -> before.test(ofTheDay(ago)))),
        of("timestamp.day-of-grace", "a request may be a day old", "wire.timestamp",
            SignedRequest.UNTIMELY.change(before -> ago ->
                before.test(ago) && (ago.isNegative() || ago.compareTo(Duration.ofHours(25)) > 0))),
        of("timestamp.not-needed", "a request needs no time", "wire.timestamp-form", admitting("MissingTimestamp")),
        of("timestamp.v3-not-needed", "a request of signature V3 needs no time", "wire.timestamp-form",
            admitting("MissingTimestamp", SignedRequestV3.class)),
        of("timestamp.any-text", "a time that cannot be read is let through", "wire.timestamp-form",
            admitting("InvalidTimeStamp.Format")),
        of("timestamp.v3-any-text", "a time of signature V3 that cannot be read is let through",
            "wire.timestamp-form", admitting("InvalidTimeStamp.Format", SignedRequestV3.class)),
        of("signature.any-case", "signatures are compared without regard to case", "wire.signature-exact",
            SignedRequest.COMPARISON.change(same -> String::equalsIgnoreCase)),
        of("signature.beginning-only", "only the first eight characters of a signature are compared",
            "wire.signature-exact", SignedRequest.COMPARISON.change(same -> (sent, right) ->
                cut(sent, COMPARED).equals(cut(right, COMPARED)))),
        of("timestamp.v3-an-error", "a request of signature V3 of another time is refused with the status 500",
            "wire.timestamp-v3",
            AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                Outgoing so = before.as(answer, request, sent);
                boolean late = so.body().parts().get("Code") instanceof Node.Text code
                        && code.value().equals("InvalidTimeStamp.Expired");
                return late && request instanceof SignedRequestV3 ? so.withStatus(500) : so;
            })),
        of("nonce.other-code", "a used nonce is refused as a wrong signature", "wire.nonce",
            coded("SignatureNonceUsed", answer -> answer.with(answer.body().with("Code", "SignatureDoesNotMatch")))),
        of("transport.post-refused", "CreateImage is not served by POST although other operations are",
            "wire.transport",
            Admission.refusing((request, sent) -> request.action().equals(ACTION) && sent.http().verb().equals("POST"),
                GatewayRefusals.UNSUPPORTED_VERB)),
        of("transport.v3-refused", "CreateImage is not served to signature V3 although other operations are",
            "wire.signature-v3", Admission.refusing((request, sent) ->
                request.action().equals(ACTION) && request instanceof SignedRequestV3, FORBIDDEN)),
        of("transport.both-places-without-an-image",
            "a request with parameters in both places is answered as a success without an image", "wire.mixed-places",
            AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                Outgoing so = before.as(answer, request, sent);
                boolean both = !sent.query().isEmpty() && sent.http().body().length > 0;
                return both && request.action().equals(ACTION)
                        ? so.withStatus(200).with(so.body().without("ImageId"))
                        : so;
            })),
        of("parameters.unknown-denied", "a parameter that nobody knows is denied", "wire.unknown-parameter",
            Admission.refusing(WireReadings::namesUnknown, FORBIDDEN)),
        of("parameters.decoded-twice", "parameters are decoded twice", "wire.difficult-characters",
            reaching((sent, own) -> {
                own.replaceAll((name, value) -> twice(value));
                return own;
            })),
        of("parameters.ampersand-ends", "a parameter ends at an ampersand", "wire.difficult-characters",
            reaching((sent, own) -> {
                own.replaceAll((name, value) -> value.split("&", 2)[0]);
                return own;
            })),
        of("parameters.trimmed-hash", "a parameter ends at a number sign", "wire.difficult-characters",
            reaching((sent, own) -> {
                own.replaceAll((name, value) -> value.split("#", 2)[0]);
                return own;
            })),
        of("parameters.markup-lost", "what looks like markup is taken out of parameters", "wire.difficult-characters",
            reaching((sent, own) -> {
                own.replaceAll((name, value) -> value.replaceAll("[<>]", ""));
                return own;
            })),
        of("parameters.plus-as-blank", "a plus in a parameter arrives as a blank", "wire.difficult-characters",
            ApiRequest.OWN.change(own -> request -> {
                Map<String, String> read = new HashMap<>(own.apply(request));
                read.replaceAll((name, value) -> value.replace('+', ' '));
                return read;
            })),
        of("transport.get-refused", "CreateImage is not served by GET although other operations are", "wire.transport",
            Admission.refusing((request, sent) -> request.action().equals(ACTION) && sent.http().verb().equals("GET"),
                GatewayRefusals.UNSUPPORTED_VERB)),
        of("key.unknown-is-an-error", "an unknown key is refused with the status 500", "wire.unknown-key",
            AnswerChange.coded(UNKNOWN_KEY, answer -> answer.withStatus(500))),
        of("key.unknown-as-wrong-signature", "an unknown key is refused as a wrong signature", "wire.unknown-key",
            AnswerChange.coded(UNKNOWN_KEY,
                answer -> answer.with(answer.body().with("Code", "SignatureDoesNotMatch")))),
        of("signature.form-unchecked", "with a form no signature is checked", "wire.wrong-signature",
            Admission.SEAM.change(before -> (request, sent) -> {
                try {
                    before.admit(request, sent);
                } catch (RefusedRequest refused) {
                    boolean unsigned = refused.refusal().code().equals("SignatureDoesNotMatch");
                    if (!unsigned || sent.http().body().length == 0) {
                        throw refused;
                    }
                }
            })));
    // spotless:on

    /** The distance to the nearest whole number of days. */
    private static Duration ofTheDay(Duration ago) {
        Duration rest = ago.abs().minusDays(ago.abs().toDays());
        Duration missing = Duration.ofDays(1).minus(rest);
        return rest.compareTo(missing) < 0 ? rest : missing;
    }

    private WireDefects() {}
}
