package ecsconformance.steps;

import ecsconformance.client.EcsClient;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.RunCleanup;
import java.time.Clock;
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
        String runId) {}
