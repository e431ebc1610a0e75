package ecsconformance.result.certificate;

/** A file that is no certification package, or one that is not safe to read. */
public final class UnreadablePackage extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePackage(String problem) {
        super(problem);
    }
}
