package ecsconformance.run.reproduction;

import ecsconformance.run.Progress.ScenarioEnd;
import ecsconformance.wire.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * The end of a scenario that was run once more.
 *
 * @param kept the resources that were left standing; empty where nothing was to be
 */
public record Reproduced(ScenarioEnd end, Optional<Kept> kept) {

    /**
     * An account in the state in which the last request finds it.
     *
     * @param scopes the control endpoint's names for what it arranged; empty where the account is a declared one
     * @param curl   sends that request
     * @param doubt  the reason for which the line shows something else; empty where it shows the failure
     */
    public record Kept(Credentials credentials, List<String> scopes, String curl, Optional<String> doubt) {

        public Kept {
            scopes = List.copyOf(scopes);
        }
    }
}
