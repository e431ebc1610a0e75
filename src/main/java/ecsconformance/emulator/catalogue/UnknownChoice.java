package ecsconformance.emulator.catalogue;

/** A reading, a choice or a defect that does not exist; the message names those that do. */
public final class UnknownChoice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownChoice(String message) {
        super(message);
    }
}
