package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks again where a look alone makes a trial diverge: a target may list what it has made some looks late. Where that
 * never helps it is given up. Safe for threads.
 */
final class LateListings {

    private static final Duration LATEST = Duration.ofMillis(600);
    private static final int MOST_IN_VAIN = 3;

    private final Access access;
    private final Predicate<ExplorationRecord> diverges;
    private final AtomicInteger inVain = new AtomicInteger();

    LateListings(Access access, Predicate<ExplorationRecord> diverges) {
        this.access = access;
        this.diverges = diverges;
    }

    /** The state before anything is sent, with the snapshot that belongs to a fixture of the trial. */
    ShownState before(Trial trial, Supplier<ShownState> look) {
        boolean taking = trial.fixtures().contains(Fixture.INSTANCE_SNAPSHOT_IN_PROGRESS);
        return access.polling().until(look, seen -> !taking || !seen.snapshots().isEmpty(), LATEST);
    }

    /** @param record the trial up to now, with the look or without it */
    ShownState settled(Supplier<ShownState> look, Function<Optional<ShownState>, ExplorationRecord> record) {
        Predicate<ShownState> agrees = state -> !diverges.test(record.apply(Optional.of(state)));
        ShownState seen = look.get();
        if (inVain.get() >= MOST_IN_VAIN || agrees.test(seen) || diverges.test(record.apply(Optional.empty()))) {
            return seen;
        }
        ShownState last = access.polling().until(look, agrees, LATEST);
        if (agrees.test(last)) {
            inVain.set(Integer.MIN_VALUE);
        } else if (inVain.get() >= 0) {
            inVain.incrementAndGet();
        }
        return last;
    }
}
