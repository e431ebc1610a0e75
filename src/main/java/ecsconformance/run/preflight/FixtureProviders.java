package ecsconformance.run.preflight;

import ecsconformance.client.KnownSecrets;
import ecsconformance.endpoint.Limits;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.ControlEndpoint;
import ecsconformance.fixture.ControlFixtures;
import ecsconformance.fixture.DeclaredFixtures;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.FirstThatCan;
import ecsconformance.fixture.Ledger;
import ecsconformance.fixture.ProvisionedFixtures;
import ecsconformance.fixture.Provisioner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together where a target's fixtures come from: its control endpoint first, then its declared ids. */
public final class FixtureProviders {

    private FixtureProviders() {}

    /** @param provisioner makes what the target file lets be made; empty where nothing may be created */
    public static Fixtures of(
            Target target, String runId, Ledger ledger, Optional<Provisioner> provisioner, KnownSecrets secrets) {
        Limits limits = target.limits();
        List<Fixtures> providers = new ArrayList<>();
        target.fixtures()
                .control()
                .map(control -> new ControlEndpoint(control, limits.connectTimeout(), limits.readTimeout()))
                .ifPresent(control -> providers.add(new ControlFixtures(control, runId, ledger, secrets)));
        boolean alone = providers.isEmpty() && provisioner.isEmpty();
        if (alone || !target.fixtures().declared().isEmpty()) {
            providers.add(new DeclaredFixtures(target.fixtures().declared(), target.credentials(), target.region()));
        }
        provisioner.map(it -> new ProvisionedFixtures(it, target.operations())).ifPresent(providers::add);
        return new FirstThatCan(providers);
    }
}
