package ecsconformance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Opens and closes a scenario. */
public final class Hooks {

    private final RunServices setting;
    private final ScenarioFixtures scene;
    private final Endpoint endpoint;
    private final Evidence evidence;
    private final GeneratedValues madeUp;
    private String location = "";

    public Hooks(
            RunServices setting, ScenarioFixtures scene, Endpoint endpoint, Evidence evidence, GeneratedValues madeUp) {
        this.setting = setting;
        this.scene = scene;
        this.endpoint = endpoint;
        this.evidence = evidence;
        this.madeUp = madeUp;
    }

    @Before
    public void open(Scenario scenario) {
        String uri = scenario.getUri().toString();
        location = uri.substring(Math.max(0, uri.indexOf("features/"))) + ":" + scenario.getLine();
        endpoint.speakAs(location);
    }

    @After
    public void close() {
        try {
            if (!endpoint.exchanges().isEmpty()) {
                setting.cleanup().remove(scene.account(), endpoint.exchanges());
            }
        } finally {
            scene.close();
            setting.evidence()
                    .accept(new ScenarioEvidence(
                            location,
                            endpoint.style().toString(),
                            setting.rotation().styleOf(location).toString(),
                            madeUp.seed(),
                            scene.taken(),
                            endpoint.exchanges(),
                            evidence.reading(),
                            evidence.expected(),
                            evidence.actual()));
        }
    }
}
