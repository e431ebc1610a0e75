package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Node;

/**
 * An answer before it is written.
 *
 * @param root name of the XML document's element
 */
public record Outgoing(int status, String root, Node.Fields body, AnswerFormat format) {

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
