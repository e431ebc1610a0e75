package ecsconformance.cli;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.endpoint.Target;
import ecsconformance.explore.Exploration;
import ecsconformance.run.Untestable;
import ecsconformance.run.live.OpenEndpoint;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Explores the embedded emulator with one deliberate defect after the other, and counts those that it finds.
 *
 * @param targets the emulator with the defects of those names
 */
record ExploredDefects(Session session, Function<List<String>, Target> targets, long seed, PrintStream out) {

    /** The requests that an exploration makes unless told otherwise. */
    private static final int BUDGET = 700;

    /** Explores all defects that can be seen, and tells whether so many of a hundred are found. */
    boolean all(List<Defect> defects, int percent) {
        int found = 0;
        int seen = 0;
        for (Defect defect : defects) {
            if (defect.unseen().isEmpty()) {
                String how = finding(defect);
                seen++;
                found += how.isEmpty() ? 0 : 1;
                out.printf(Locale.ROOT, "%-6s %-48s %s%n", how.isEmpty() ? "missed" : "found", defect.name(), how);
            }
        }
        out.printf(Locale.ROOT, "%d of %d defects found%n", found, seen);
        return found * 100 >= seen * percent;
    }

    /** The first finding in words; empty where there is none. */
    private String finding(Defect defect) {
        Target target = targets.apply(List.of(defect.name()));
        String id = "x" + Long.toHexString(session.random().nextLong());
        try (OpenEndpoint open =
                OpenEndpoint.toSearch(target, session.options(seed), id, session.clock(), session.random())) {
            Exploration found =
                    ExploreCommand.explorer(session, target, open, id, Map.of()).explore(seed, BUDGET, false);
            return found.findings().stream()
                    .findFirst()
                    .map(it ->
                            it.clauses().get(0) + ": " + it.actual() + ", with " + String.join(", ", it.combination()))
                    .orElse("");
        } catch (Untestable untestable) {
            return "it cannot be tested: " + untestable.getMessage();
        }
    }
}
