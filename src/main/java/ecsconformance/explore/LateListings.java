package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks again where a look alone makes a trial diverge: a target may list what it has made some looks late. Where that
 * never helps it is given up. Safe for threads.
 */
final class LateListings {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int MOST_IN_VAIN = 3;

    private final Access access;
    private final Duration latest;
    private final AtomicInteger inVain = new AtomicInteger();

    LateListings(Access access) {
        this.access = access;
        // A target that makes its images sooner lists them sooner too.
        Duration part = access.limits().imageReady().dividedBy(5);
        this.latest = part.compareTo(LONGEST) < 0 ? part : LONGEST;
    }

    /** The state before anything is sent, with the snapshot that belongs to a fixture of the trial. */
    ShownState before(Trial trial, Supplier<ShownState> look) {
        boolean taking = trial.fixtures().contains(Fixture.INSTANCE_SNAPSHOT_IN_PROGRESS);
        return access.polling().until(look, seen -> !taking || !seen.snapshots().isEmpty(), latest);
    }

    /** @param judged judges a look */
    Judge.Sight settled(Supplier<ShownState> look, Function<ShownState, Judge.Sight> judged) {
        Judge.Sight first = judged.apply(look.get());
        if (first.divergence().isEmpty() || inVain.get() >= MOST_IN_VAIN) {
            return first;
        }
        Judge.Sight last = access.polling()
                .until(
                        () -> judged.apply(look.get()),
                        sight -> sight.divergence().isEmpty(),
                        latest);
        if (last.divergence().isEmpty()) {
            inVain.set(Integer.MIN_VALUE);
        } else if (inVain.get() >= 0) {
            inVain.incrementAndGet();
        }
        return last;
    }
}
