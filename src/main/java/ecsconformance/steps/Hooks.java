package ecsconformance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Opens and closes a scenario. */
public final class Hooks {

    private final RunServices services;
    private final ScenarioFixtures fixtures;
    private final Endpoint endpoint;
    private final Evidence evidence;
    private final GeneratedValues generated;
    private String location = "";

    public Hooks(
            RunServices services,
            ScenarioFixtures fixtures,
            Endpoint endpoint,
            Evidence evidence,
            GeneratedValues generated) {
        this.services = services;
        this.fixtures = fixtures;
        this.endpoint = endpoint;
        this.evidence = evidence;
        this.generated = generated;
    }

    @Before
    public void open(Scenario scenario) {
        String uri = scenario.getUri().toString();
        location = uri.substring(Math.max(0, uri.indexOf("features/"))) + ":" + scenario.getLine();
        endpoint.begin(location);
    }

    @After
    public void close() {
        try {
            if (!endpoint.exchanges().isEmpty()) {
                services.cleanup().remove(fixtures.account(), endpoint.exchanges());
            }
        } finally {
            fixtures.close();
            services.evidence()
                    .accept(new ScenarioEvidence(
                            location,
                            endpoint.style().toString(),
                            services.rotation().styleOf(location).toString(),
                            generated.seed(),
                            fixtures.taken(),
                            endpoint.exchanges(),
                            evidence.reading(),
                            evidence.expected(),
                            evidence.actual()));
        }
    }
}
