package ecsconformance.run;

import ecsconformance.contract.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** A few rounds that bring no verdict are the end. An endpoint that judged nothing at all is left alone. */
    void run(List<Rule> rules, OpenRun open, RunLoader loader) {
        Instant end = clock.instant().plus(within);
        int all = rules.stream().mapToInt(rule -> rule.scenarios().size()).sum();
        List<String> postponed = postponed(loader);
        int fruitless = 0;
        while (!postponed.isEmpty()
                && (all == 1 || postponed.size() < all)
                && fruitless < MOST_FRUITLESS
                && open.answers()
                && clock.instant().isBefore(end)) {
            int before = postponed.size();
            launcher.launch(rules, postponed, loader);
            postponed = postponed(loader);
            fruitless = postponed.size() < before ? 0 : fruitless + 1;
        }
    }

    private List<String> postponed(RunLoader loader) {
        return loader.log().postponed(log.exchanges());
    }
}
