package ecsconformance.run;

/** The target could not be tested at all; the message is one sentence that names the cause and what to do. */
public sealed class Untestable extends Exception permits Untestable.UnusableLedger {

    private static final long serialVersionUID = 1L;

    public Untestable(String reason) {
        super(reason);
    }

    /** A ledger that cannot be read or written, or whose run is still going on. */
    public static final class UnusableLedger extends Untestable {

        private static final long serialVersionUID = 1L;

        public UnusableLedger(String reason) {
            super(reason);
        }
    }
}
