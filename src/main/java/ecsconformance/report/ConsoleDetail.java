package ecsconformance.report;

import ecsconformance.result.RuleResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The detail of a result that a terminal shows.
 *
 * @param quiet    only the verdict, the first cause and the report
 * @param verbose  every cause in full, and every inconclusive rule
 * @param readings the lines that tell of the readings that the target showed; empty where they are not wanted
 * @param curl     also a line to send the request of a failure again
 * @param width    of the terminal, in characters
 */
public record ConsoleDetail(
        boolean quiet,
        boolean verbose,
        Optional<Function<List<RuleResult>, List<String>>> readings,
        boolean curl,
        int width) {

    /** The width of a terminal that says nothing of it. */
    public static final int USUAL_WIDTH = 80;

    /** The first causes, and all that is inconclusive folded. */
    public static ConsoleDetail usual() {
        return new ConsoleDetail(false, false, Optional.empty(), false, USUAL_WIDTH);
    }
}
