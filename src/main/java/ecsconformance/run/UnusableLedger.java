package ecsconformance.run;

/** A ledger that cannot be read or written, or whose run is still going on. */
public final class UnusableLedger extends Untestable {

    private static final long serialVersionUID = 1L;

    public UnusableLedger(String reason) {
        super(reason);
    }
}
