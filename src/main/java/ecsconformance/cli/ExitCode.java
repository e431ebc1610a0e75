package ecsconformance.cli;

/** The documented exit codes that do not come from a verdict. */
final class ExitCode {

    static final int OK = 0;
    /** Drift, a gap in the coverage: what the command looks for is there. */
    static final int FOUND = 1;

    static final int WRONG_USE = 2;
    static final int UNTESTABLE = 3;
    static final int PARTIAL = 4;

    private ExitCode() {}
}
