package ecsconformance.cli;

/** The documented exit codes that do not come from a verdict. */
final class ExitCode {

    static final int OK = 0;
    static final int WRONG_USE = 2;
    static final int UNTESTABLE = 3;
    static final int PARTIAL = 4;

    private ExitCode() {}
}
