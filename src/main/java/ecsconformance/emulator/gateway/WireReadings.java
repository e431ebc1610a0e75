package ecsconformance.emulator.gateway;

import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import java.util.List;

/** What the page leaves open of how requests and answers travel. */
public final class WireReadings {

    public static final List<Reading> ALL = List.of(
            Reading.of(
                    "default-format",
                    "the answer to a request of signature 1.0 that names no format",
                    Choice.of("xml", "is XML"),
                    Choice.of("json", "is JSON", Answering.SEAM.change(before -> (answer, request, sent) -> {
                        Outgoing so = before.as(answer, request, sent);
                        return namesNoFormat(request, sent) ? so.in(AnswerFormat.JSON) : so;
                    }))),
            Reading.of(
                    "http-methods",
                    "the HTTP methods that are served",
                    Choice.of("both", "GET and POST"),
                    Choice.of("post-only", "POST", withoutVerb("GET")),
                    Choice.of("get-only", "GET", withoutVerb("POST"))),
            Reading.of(
                    "signatures",
                    "the signature versions that are served",
                    Choice.of("both", "1.0 and V3"),
                    Choice.of("v1-only", "1.0", withoutSignature(SignedRequestV3.class)),
                    Choice.of("v3-only", "V3", withoutSignature(SignedRequestV1.class))));

    private WireReadings() {}

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
