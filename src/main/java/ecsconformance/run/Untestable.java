package ecsconformance.run;

/** The target could not be tested at all; the message is one sentence that names the cause and what to do. */
public sealed class Untestable extends Exception permits UnusableLedger {

    private static final long serialVersionUID = 1L;

    public Untestable(String reason) {
        super(reason);
    }
}
