package ecsconformance.run;

import ecsconformance.fixture.ControlEndpoint;
import ecsconformance.fixture.ControlFixtures;
import ecsconformance.fixture.DeclaredFixtures;
import ecsconformance.fixture.FirstThatCan;
import ecsconformance.fixture.Fixtures;
import ecsconformance.target.Limits;
import ecsconformance.target.Target;
import java.util.ArrayList;
import java.util.List;

/** Puts together where a target's fixtures come from: its control endpoint first, then its declared ids. */
final class Providers {

    private Providers() {}

    static Fixtures of(Target target, String runId) {
        Limits limits = target.limits();
        List<Fixtures> providers = new ArrayList<>();
        target.fixtures()
                .control()
                .map(control -> new ControlEndpoint(control, limits.connectTimeout(), limits.readTimeout()))
                .ifPresent(control -> providers.add(new ControlFixtures(control, runId)));
        if (providers.isEmpty() || !target.fixtures().declared().isEmpty()) {
            providers.add(new DeclaredFixtures(target.fixtures().declared(), target.credentials(), target.region()));
        }
        return new FirstThatCan(providers);
    }
}
