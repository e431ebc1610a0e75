package ecsconformance.report;

/**
 * How much of a result a terminal shows.
 *
 * @param quiet    only the verdict, the first cause and the report
 * @param verbose  every cause in full, and every inconclusive rule
 * @param readings also the readings that the target showed
 * @param curl     also a line to send the request of a failure again
 * @param width    of the terminal, in characters
 */
public record ConsoleDetail(boolean quiet, boolean verbose, boolean readings, boolean curl, int width) {

    /** The width of a terminal that says nothing of it. */
    public static final int USUAL_WIDTH = 80;

    /** The first causes, and all that is inconclusive folded. */
    public static ConsoleDetail usual() {
        return new ConsoleDetail(false, false, false, false, USUAL_WIDTH);
    }
}
