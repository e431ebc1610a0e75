package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;
import java.util.function.UnaryOperator;

/** Rewords answers to requests with a known key; documented is: as they are. */
@FunctionalInterface
public interface AnswerChange {

    Seam<AnswerChange> SEAM = new Seam<>("answers");

    Outgoing as(Outgoing answer, SignedRequest request, ApiRequest sent);

    /** Other answers to one operation. */
    static Change<AnswerChange> of(String action, UnaryOperator<Outgoing> otherwise) {
        return SEAM.change(before -> (answer, request, sent) -> {
            Outgoing so = before.as(answer, request, sent);
            return request.action().equals(action) ? otherwise.apply(so) : so;
        });
    }

    /** Other answers with that error code, whatever the operation. */
    public static Change<AnswerChange> coded(String code, UnaryOperator<Outgoing> otherwise) {
        return SEAM.change(before -> (answer, request, sent) -> {
            Outgoing so = before.as(answer, request, sent);
            return new Node.Text(code).equals(so.body().parts().get("Code")) ? otherwise.apply(so) : so;
        });
    }
}
