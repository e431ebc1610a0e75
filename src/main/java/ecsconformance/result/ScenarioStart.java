package ecsconformance.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The beginning of a scenario, so that it can be evaluated again from its exchanges.
 *
 * @param seed         from which its made-up values follow, below 2 to the power of 48
 * @param style        in which its calls travel as long as it does not change that itself
 * @param arrangements one for each account it worked in; empty where none was needed or none could be had
 */
public record ScenarioStart(long seed, String style, List<ScenarioAccount> arrangements) {

    public ScenarioStart {
        arrangements = List.copyOf(arrangements);
    }

    /**
     * The account and the fixtures that a scenario worked with; nothing in it is secret.
     *
     * @param accessKeyId names the account
     * @param exclusive   whether nothing else worked in the account
     * @param onWhiteList whether the account was known to be on the white list for images from data-disk snapshots
     */
    public record ScenarioAccount(
            String accessKeyId, String region, boolean exclusive, boolean onWhiteList, List<Resource> resources) {

        public ScenarioAccount {
            resources = List.copyOf(resources);
        }

        /** A fixture by its public id, the id that the API knows it by, and what its provider says of it. */
        public record Resource(String fixture, String id, Map<String, String> attributes) {

            public Resource {
                attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            }
        }
    }
}
