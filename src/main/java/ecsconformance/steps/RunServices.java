package ecsconformance.steps;

import ecsconformance.client.EcsClient;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Polling;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.WireStyle;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Everything a run hands to the glue; shared by all scenarios, so every part is safe for use by several threads. */
public record RunServices(
        EcsClient client,
        Fixtures fixtures,
        RunCleanup cleanup,
        Capabilities offer,
        Rotation rotation,
        EvidenceSink evidence,
        Clock clock,
        RandomGenerator random,
        Pause pause,
        String runId) {

    /** Looks until something is so, with pauses as long as the target allows. */
    Polling polling() {
        return new Polling(clock, pause::forAWhile, offer.pollInterval());
    }

    /** Lets time pass between two looks at a resource; passed in, so that tests need not wait. */
    @FunctionalInterface
    public interface Pause {
        void forAWhile(Duration duration);
    }

    /** Chooses the style in which a scenario's calls travel, so that a run exercises all styles at no extra cost. */
    @FunctionalInterface
    public interface Rotation {

        /** The style of the scenario at {@code features/….feature:LINE}; always the same for the same run. */
        WireStyle styleOf(String location);
    }

    /** Takes the evidence of each scenario as it ends. */
    @FunctionalInterface
    public interface EvidenceSink {
        void accept(ScenarioEvidence evidence);
    }
}
