package ecsconformance.emulator;

import ecsconformance.emulator.behaviour.Behaviour;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A cloud whose operations are reached another way; everything else is that cloud's own.
 *
 * @param calls the treatment of a call
 */
public record ReroutedCloud(Cloud cloud, Calls calls) implements Cloud {

    /** Answers a call to an operation of a cloud. */
    @FunctionalInterface
    public interface Calls {
        Answer call(Cloud cloud, String accessKeyId, String operation, Map<String, String> parameters);

        /** The behaviour of the account of the key; the cloud's if nothing else is said here. */
        default Behaviour behaviour(Cloud cloud, String accessKeyId) {
            return cloud.behaviour(accessKeyId);
        }
    }

    @Override
    public Answer call(String accessKeyId, String operation, Map<String, String> parameters) {
        return calls.call(cloud, accessKeyId, operation, parameters);
    }

    @Override
    public Optional<Principal> principal(String accessKeyId) {
        return cloud.principal(accessKeyId);
    }

    @Override
    public Behaviour behaviour(String accessKeyId) {
        return calls.behaviour(cloud, accessKeyId);
    }

    @Override
    public Set<String> operations() {
        return cloud.operations();
    }

    @Override
    public Scope openScope(String run, Behaviour behaviour) {
        return cloud.openScope(run, behaviour);
    }

    @Override
    public Arranged arrange(String scope, String fixture) {
        return cloud.arrange(scope, fixture);
    }

    @Override
    public boolean closeScope(String scope) {
        return cloud.closeScope(scope);
    }
}
