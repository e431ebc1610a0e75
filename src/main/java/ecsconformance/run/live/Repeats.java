package ecsconformance.run.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs the scenarios that were throttled or timed out once more, as long as that helps and there is time. */
final class Repeats {

    /**
     * An endpoint that turns every fifth call away meets at least three different calls of a scenario in so many rounds,
     * and a scenario has hardly more than two that must not be turned away.
     */
    private static final int MOST_FRUITLESS = 5;

    private final Consumer<List<String>> launcher;
    private final Supplier<List<String>> postponed;
    private final BooleanSupplier answers;
    private final Clock clock;
    private final Duration within;

    /**
     * @param launcher  runs the scenarios at these places
     * @param postponed places of the scenarios that still have no verdict
     * @param answers   whether the endpoint answers anything
     */
    Repeats(
            Consumer<List<String>> launcher,
            Supplier<List<String>> postponed,
            BooleanSupplier answers,
            Clock clock,
            Duration within) {
        this.launcher = launcher;
        this.postponed = postponed;
        this.answers = answers;
        this.clock = clock;
        this.within = within;
    }

    /**
     * One at first, and twice as many each time that all got a verdict. A few in a row that bring none are the end:
     * what an endpoint always turns away would cost the longest wait each time. An endpoint that judged nothing at all
     * is left alone.
     *
     * @param all the number of scenarios that were run
     */
    void run(int all) {
        Instant end = clock.instant().plus(within);
        Deque<String> waiting = new ArrayDeque<>(postponed.get());
        if (waiting.size() == all && all > 1) {
            return;
        }
        int size = 1;
        int fruitless = 0;
        while (!waiting.isEmpty()
                && fruitless < MOST_FRUITLESS
                && answersAfter(fruitless)
                && clock.instant().isBefore(end)) {
            List<String> some = new ArrayList<>();
            while (some.size() < size && !waiting.isEmpty()) {
                some.add(waiting.remove());
            }
            launcher.accept(some);
            List<String> inVain = new ArrayList<>(postponed.get());
            inVain.retainAll(some);
            waiting.addAll(inVain);
            size = inVain.isEmpty() ? size * 2 : 1;
            fruitless = inVain.size() < some.size() ? 0 : fruitless + 1;
        }
    }

    /** Asks once more for each round in vain: one that turns every n-th call away must not meet the same call each time. */
    private boolean answersAfter(int fruitless) {
        return IntStream.rangeClosed(0, fruitless).allMatch(time -> answers.getAsBoolean());
    }
}
