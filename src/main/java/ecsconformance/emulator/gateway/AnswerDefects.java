package ecsconformance.emulator.gateway;

import static ecsconformance.emulator.behaviour.Defect.of;

import ecsconformance.emulator.behaviour.Defect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can go wrong with how requests are read and answers are put. */
public final class AnswerDefects {

    private static final String ACTION = "CreateImage";

    public static final List<Defect> ALL = List.of(
            of(
                    "answer.request-id-missing",
                    "a success has no RequestId",
                    "answer.success",
                    Answering.of(
                            ACTION,
                            answer -> answer.isGranted()
                                    ? answer.with(answer.body().without("RequestId"))
                                    : answer)),
            of(
                    "answer.request-id-constant",
                    "every answer has the same RequestId",
                    "answer.request-id",
                    Answering.of(
                            ACTION,
                            answer -> answer.with(
                                    answer.body().with("RequestId", "473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E")))),
            of(
                    "answer.refusal-with-200",
                    "a refusal has the status 200",
                    "answer.refusal",
                    Answering.of(ACTION, answer -> answer.withStatus(200))),
            of(
                    "answer.refusal-always-json",
                    "a refusal is JSON whatever was asked for",
                    "answer.refusal",
                    Answering.of(ACTION, answer -> answer.isGranted() ? answer : answer.in(AnswerFormat.JSON))),
            of(
                    "parameters.plus-as-blank",
                    "a plus in a parameter arrives as a blank",
                    "wire.difficult-characters",
                    ApiRequest.OWN.change(own -> request -> {
                        Map<String, String> read = new HashMap<>(own.apply(request));
                        read.replaceAll((name, value) -> value.replace('+', ' '));
                        return read;
                    })),
            of(
                    "answer.root-misnamed",
                    "the document of a success is called Response",
                    "answer.success",
                    Answering.of(ACTION, answer -> answer.isGranted() ? answer.withRoot("Response") : answer)),
            of(
                    "transport.get-refused",
                    "CreateImage is not served by GET although other operations are",
                    "wire.transport",
                    Admission.refusing(
                            (request, sent) -> request.action().equals(ACTION)
                                    && sent.http().verb().equals("GET"),
                            GatewayRefusals.UNSUPPORTED_VERB)));

    private AnswerDefects() {}
}
