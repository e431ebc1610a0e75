package ecsconformance.run;

import ecsconformance.contract.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Runs the scenarios that were throttled or timed out once more, as long as that helps and there is time. */
final class Repeats {

    private static final int MOST_FRUITLESS = 3;

    private final FeatureLauncher launcher;
    private final RunLog log;
    private final Clock clock;
    private final Duration within;

    Repeats(FeatureLauncher launcher, RunLog log, Clock clock, Duration within) {
        this.launcher = launcher;
        this.log = log;
        this.clock = clock;
        this.within = within;
    }

    /**
     * One at first, and twice as many each time that all got a verdict. A few in a row that bring none are the end:
     * what an endpoint always turns away would cost the longest wait each time. An endpoint that judged nothing at all
     * is left alone.
     */
    void run(List<Rule> rules, OpenRun open, RunLoader loader) {
        Instant end = clock.instant().plus(within);
        int all = rules.stream().mapToInt(rule -> rule.scenarios().size()).sum();
        Deque<String> waiting = new ArrayDeque<>(postponed(loader));
        if (waiting.size() == all && all > 1) {
            return;
        }
        int size = 1;
        int fruitless = 0;
        while (!waiting.isEmpty()
                && fruitless < MOST_FRUITLESS
                && open.answers()
                && clock.instant().isBefore(end)) {
            List<String> some = new ArrayList<>();
            while (some.size() < size && !waiting.isEmpty()) {
                some.add(waiting.remove());
            }
            launcher.launch(rules, some, loader);
            List<String> inVain = new ArrayList<>(postponed(loader));
            inVain.retainAll(some);
            waiting.addAll(inVain);
            size = inVain.isEmpty() ? size * 2 : 1;
            fruitless = inVain.size() < some.size() ? 0 : fruitless + 1;
        }
    }

    private List<String> postponed(RunLoader loader) {
        return loader.log().postponed(log.troubled());
    }
}
