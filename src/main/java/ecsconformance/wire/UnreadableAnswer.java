package ecsconformance.wire;

/** Carries the reason why an answer cannot be read from a parser to the reader. */
final class UnreadableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String reason) {
        super(reason);
    }
}
