package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;
import java.util.function.UnaryOperator;

/** Changes the answers to requests with a known key. By default it changes none. */
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

    /**
     * An answer before it is written.
     *
     * @param root name of the XML document's element
     */
    record Outgoing(int status, String root, Node.Fields body, AnswerFormat format) {

        public Outgoing withStatus(int other) {
            return new Outgoing(other, root, body, format);
        }

        public Outgoing withRoot(String other) {
            return new Outgoing(status, other, body, format);
        }

        public Outgoing with(Node.Fields other) {
            return new Outgoing(status, root, other, format);
        }

        /** Written, and declared, in that format. */
        public Outgoing in(AnswerFormat other) {
            return new Outgoing(status, root, body, other);
        }

        public boolean isGranted() {
            return status < 300;
        }
    }
}
