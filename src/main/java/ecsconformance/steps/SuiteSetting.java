package ecsconformance.steps;

import ecsconformance.client.EcsClient;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Upkeep;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Everything a run hands to the glue; shared by all scenarios, so every part is safe for use by several threads. */
public record SuiteSetting(
        EcsClient client,
        Fixtures fixtures,
        Upkeep upkeep,
        Offer offer,
        Rotation rotation,
        EvidenceSink evidence,
        Clock clock,
        RandomGenerator random,
        Pause pause,
        String runId) {}
