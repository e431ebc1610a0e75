package ecsconformance.steps;

/** Takes the evidence of each scenario as it ends. */
@FunctionalInterface
public interface EvidenceSink {
    void accept(ScenarioEvidence evidence);
}
