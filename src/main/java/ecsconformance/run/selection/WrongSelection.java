package ecsconformance.run.selection;

/** The rules asked for cannot be chosen; the message says why and what could be. */
public final class WrongSelection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSelection(String reason) {
        super(reason);
    }
}
