package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Node;

/**
 * An answer before it is written.
 *
 * @param root name of the XML document's element
 */
record Outgoing(int status, String root, Node.Fields body, AnswerFormat format) {

    Outgoing withStatus(int other) {
        return new Outgoing(other, root, body, format);
    }

    Outgoing withRoot(String other) {
        return new Outgoing(status, other, body, format);
    }

    Outgoing with(Node.Fields other) {
        return new Outgoing(status, root, other, format);
    }

    /** Written, and declared, in that format. */
    Outgoing in(AnswerFormat other) {
        return new Outgoing(status, root, body, other);
    }

    boolean isGranted() {
        return status < 300;
    }
}
