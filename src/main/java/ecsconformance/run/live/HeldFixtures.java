package ecsconformance.run.live;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.Arranged;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Arranges nothing more once a run is stopped, and gives no account back where somebody wants to look at it. */
final class HeldFixtures implements Fixtures {

    private final Fixtures fixtures;
    private final BooleanSupplier stopped;
    private final boolean kept;

    HeldFixtures(Fixtures fixtures, BooleanSupplier stopped, boolean kept) {
        this.fixtures = fixtures;
        this.stopped = stopped;
        this.kept = kept;
    }

    @Override
    public Arranged arrange(List<Fixture> needed) {
        return stopped.getAsBoolean()
                ? new Arranged.Unavailable("not run: --fail-fast ended the run at the first failure")
                : fixtures.arrange(needed);
    }

    @Override
    public Optional<String> lapsed(Arranged.Complete arranged) {
        return fixtures.lapsed(arranged);
    }

    /** Only accounts of the scenario's own are kept: one that others use is left as it was. */
    @Override
    public void release(Arranged.Complete arranged) {
        if (!kept || !arranged.account().exclusive()) {
            fixtures.release(arranged);
        }
    }
}
