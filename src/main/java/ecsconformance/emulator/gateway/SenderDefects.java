package ecsconformance.emulator.gateway;

import static ecsconformance.emulator.behaviour.Defect.of;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.Locale;

/** What can go wrong with who is listened to, and with the id that comes back. */
public final class SenderDefects {

    private static final String UNKNOWN_KEY = GatewayRefusals.UNKNOWN_KEY.code();

    public static final List<Defect> ALL = List.of(
            of(
                    "key.unknown-is-an-error",
                    "an unknown key is an internal error",
                    "wire.unknown-key",
                    Answering.coded(UNKNOWN_KEY, answer -> answer.withStatus(500))),
            of(
                    "key.unknown-as-wrong-signature",
                    "an unknown key is refused as a wrong signature",
                    "wire.unknown-key",
                    Answering.coded(
                            UNKNOWN_KEY, answer -> answer.with(answer.body().with("Code", "SignatureDoesNotMatch")))),
            of(
                    "action.left-out-is-an-error",
                    "a request without an action is an internal error",
                    "action.left-out",
                    Answering.SEAM.change(before -> (answer, request, sent) -> {
                        Outgoing so = before.as(answer, request, sent);
                        return request.action().isEmpty() ? so.withStatus(500) : so;
                    })),
            of(
                    "signature.form-unchecked",
                    "with a form no signature is checked",
                    "wire.wrong-signature",
                    Admission.SEAM.change(before -> (request, sent) -> {
                        try {
                            before.admit(request, sent);
                        } catch (Refused refused) {
                            boolean unsigned = refused.refusal().code().equals("SignatureDoesNotMatch");
                            if (!unsigned || sent.http().body().length == 0) {
                                throw refused;
                            }
                        }
                    })),
            of(
                    "answer.image-id-in-capitals",
                    "the id of the image is answered in capitals",
                    "image.shown",
                    Answering.of(
                            "CreateImage",
                            answer -> answer.isGranted()
                                    ? answer.with(answer.body().with("ImageId", capitals(answer.body())))
                                    : answer)));

    private SenderDefects() {}

    private static String capitals(Node.Fields body) {
        return body.parts().get("ImageId") instanceof Node.Text id ? id.value().toUpperCase(Locale.ROOT) : "";
    }
}
