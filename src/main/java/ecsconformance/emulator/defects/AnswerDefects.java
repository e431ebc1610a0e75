package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.defects.AnswerChanges.ACTION;
import static ecsconformance.emulator.defects.AnswerChanges.refused;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.gateway.Admission;
import ecsconformance.emulator.gateway.AnswerChange;
import ecsconformance.emulator.gateway.AnswerChange.Outgoing;
import ecsconformance.emulator.gateway.AnswerFormat;
import ecsconformance.emulator.gateway.ApiRequest;
import ecsconformance.emulator.gateway.GatewayRefusals;
import ecsconformance.emulator.gateway.SignedRequest;
import ecsconformance.emulator.gateway.SignedRequestV1;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Deliberate defects that the rules {@code answer.*} catch. */
final class AnswerDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("answer.image-id-missing", "a success has no ImageId", "answer.success",
            granted(body -> body.without("ImageId"))),
        of("answer.image-id-misnamed", "a success names the image in ImageID", "answer.success",
            granted(body -> body.without("ImageId").with("ImageID",
                    body.parts().getOrDefault("ImageId", new Node.Text(""))))),
        of("answer.success-always-json", "a success is JSON whatever was asked for", "answer.success",
            AnswerChange.of(ACTION, answer -> answer.isGranted() ? answer.in(AnswerFormat.JSON) : answer)),
        of("answer.success-always-xml", "a success is XML whatever was asked for", "answer.success",
            AnswerChange.of(ACTION, answer -> answer.isGranted() ? answer.in(AnswerFormat.XML) : answer)),
        of("answer.success-request-id-misnamed", "a success names its RequestId requestId", "answer.success",
            granted(body -> body.without("RequestId").with("requestId",
                    body.parts().getOrDefault("RequestId", new Node.Text(""))))),
        of("answer.success-request-id-empty", "a success has an empty RequestId", "answer.success",
            granted(body -> body.with("RequestId", ""))),
        of("answer.refusal-without-request-id", "a refusal has no RequestId", "answer.refusal",
            refused(body -> body.without("RequestId"))),
        of("answer.refusal-without-code", "a refusal has no Code", "answer.refusal",
            refused(body -> body.without("Code"))),
        of("answer.refusal-without-message", "a refusal has no Message", "answer.refusal",
            refused(body -> body.without("Message"))),
        of("answer.refusal-code-misnamed", "a refusal names its Code ErrorCode", "answer.refusal",
            refused(body -> body.without("Code").with("ErrorCode",
                    body.parts().getOrDefault("Code", new Node.Text(""))))),
        of("answer.refusal-always-xml", "a refusal is XML whatever was asked for", "answer.refusal",
            AnswerChange.of(ACTION, answer -> answer.isGranted() ? answer : answer.in(AnswerFormat.XML))),
        of("answer.refusal-with-500", "a refusal has the status 500", "answer.refusal",
            AnswerChange.of(ACTION, answer -> answer.isGranted() ? answer : answer.withStatus(500))),
        of("answer.refusal-request-id-constant", "every refusal has the same RequestId", "answer.request-id",
            refused(body -> body.with("RequestId", "00000000-0000-0000-0000-000000000000"))),
        of("answer.success-request-id-constant", "every success has the same RequestId", "answer.request-id",
            granted(body -> body.with("RequestId", "04F0F334-1335-436C-A1D7-6C044FE73368"))),
        of("answer.small-format-refused", "a format in small letters is refused", "answer.format-case",
            Admission.refusing((request, sent) -> sent.parameter("Format").filter(it ->
                it.matches("[a-z]+")).isPresent(), GatewayRefusals.UNKNOWN_FORMAT)),
        of("answer.default-without-request-id", "an answer in the default format has no RequestId",
            "answer.default-format",
            AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                Outgoing so = before.as(answer, request, sent);
                return request instanceof SignedRequestV1
                                && sent.parameter("Format").isEmpty()
                        ? so.with(so.body().without("RequestId"))
                        : so;
            })),
        of("answer.request-id-missing", "a success has no RequestId", "answer.success",
            AnswerChange.of(ACTION,
                answer -> answer.isGranted() ? answer.with(answer.body().without("RequestId")) : answer)),
        of("answer.request-id-constant", "every answer has the same RequestId", "answer.request-id",
            AnswerChange.of(ACTION,
                answer -> answer.with(answer.body().with("RequestId", "473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E")))),
        of("answer.refusal-with-200", "a refusal has the status 200", "answer.refusal",
            AnswerChange.of(ACTION, answer -> answer.withStatus(200))),
        of("answer.refusal-always-json", "a refusal is JSON whatever was asked for", "answer.refusal",
            AnswerChange.of(ACTION, answer -> answer.isGranted() ? answer : answer.in(AnswerFormat.JSON))),
        travelling("answer.v1-always-xml", "signature 1.0 is answered in XML whatever was asked for", "answer.success",
            AnswerFormat.XML, true, (request, sent) -> request instanceof SignedRequestV1),
        travelling("answer.v3-always-json", "signature V3 is answered in JSON whatever was asked for", "answer.success",
            AnswerFormat.JSON, true, (request, sent) -> !(request instanceof SignedRequestV1)),
        travelling("answer.forms-always-xml", "a form is answered in XML whatever was asked for", "answer.success",
            AnswerFormat.XML, true, (request, sent) -> sent.http().body().length > 0),
        travelling("answer.refusals-of-v1-always-xml", "signature 1.0 is refused in XML whatever was asked for",
            "answer.refusal", AnswerFormat.XML, false, (request, sent) -> request instanceof SignedRequestV1),
        travelling("answer.refusals-of-v3-always-json", "signature V3 is refused in JSON whatever was asked for",
            "answer.refusal", AnswerFormat.JSON, false, (request, sent) -> !(request instanceof SignedRequestV1)),
        of("answer.root-misnamed", "the document of a success is called Response", "answer.success",
            AnswerChange.of(ACTION, answer -> answer.isGranted() ? answer.withRoot("Response") : answer)));
    // spotless:on

    /** Successes, or refusals, of the operation have one format where the request travels in a certain way. */
    private static Defect travelling(
            String name,
            String breaks,
            String owner,
            AnswerFormat format,
            boolean granted,
            BiPredicate<SignedRequest, ApiRequest> some) {
        return of(name, breaks, owner, AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
            Outgoing so = before.as(answer, request, sent);
            boolean such = request.action().equals(ACTION) && so.isGranted() == granted && some.test(request, sent);
            return such ? so.in(format) : so;
        }));
    }

    private static Change<?> granted(UnaryOperator<Node.Fields> otherwise) {
        return AnswerChange.of(
                ACTION, answer -> answer.isGranted() ? answer.with(otherwise.apply(answer.body())) : answer);
    }

    private AnswerDefects() {}
}
