package ecsconformance.run;

/** The target could not be tested at all; the message is one sentence that names the cause and what to do. */
public final class Untestable extends Exception {

    private static final long serialVersionUID = 1L;

    public Untestable(String reason) {
        super(reason);
    }
}
