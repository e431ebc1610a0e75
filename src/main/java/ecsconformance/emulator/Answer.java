package ecsconformance.emulator;

/** The answer of an operation, before it is written as JSON or XML; the gateway adds the RequestId. */
public sealed interface Answer {

    /** A success with the operation's own fields. */
    record Granted(Node.Fields body) implements Answer {}

    /** A refusal with a documented status, code and message. */
    record Refused(Refusal refusal) implements Answer {}
}
