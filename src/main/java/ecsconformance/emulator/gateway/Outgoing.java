package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Node;

/**
 * An answer before it is written.
 *
 * @param root        name of the XML document's element
 * @param contentType as the header states it
 */
record Outgoing(int status, String root, Node.Fields body, AnswerFormat format, String contentType) {

    Outgoing withStatus(int other) {
        return new Outgoing(other, root, body, format, contentType);
    }

    Outgoing withRoot(String other) {
        return new Outgoing(status, other, body, format, contentType);
    }

    Outgoing with(Node.Fields other) {
        return new Outgoing(status, root, other, format, contentType);
    }

    /** Written, and declared, in that format. */
    Outgoing in(AnswerFormat other) {
        return new Outgoing(status, root, body, other, other.contentType());
    }

    Outgoing declaredAs(String other) {
        return new Outgoing(status, root, body, format, other);
    }

    boolean isGranted() {
        return status < 300;
    }
}
