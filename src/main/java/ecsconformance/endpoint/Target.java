package ecsconformance.endpoint;

import ecsconformance.wire.Credentials;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The endpoint under test and everything a run needs to know about it.
 *
 * @param endpoint       scheme, host, port and base path, without query, fragment and user information
 * @param credentials    empty only where the control endpoint hands out keys of its own
 * @param operations     those of {@link Vocabulary#OPERATIONS} that the endpoint offers
 * @param profiles       those of {@link Vocabulary#PROFILES} that the vendor claims
 * @param allowMutations whether the owner agrees that things are created; on loopback nobody needs to
 */
public record Target(
        String name,
        URI endpoint,
        String region,
        Optional<Credentials> credentials,
        SpokenStyles wire,
        Set<String> operations,
        Tls tls,
        Limits limits,
        Set<String> profiles,
        FixtureSources fixtures,
        boolean allowMutations) {

    public Target {
        operations = Collections.unmodifiableSet(new LinkedHashSet<>(operations));
        profiles = Collections.unmodifiableSet(new LinkedHashSet<>(profiles));
    }

    /** Tells whether the target offers the operation. */
    public boolean offers(String operation) {
        return operations.contains(operation);
    }

    /** The same target, worked within other limits. */
    public Target within(Limits others) {
        return new Target(
                name, endpoint, region, credentials, wire, operations, tls, others, profiles, fixtures, allowMutations);
    }
}
