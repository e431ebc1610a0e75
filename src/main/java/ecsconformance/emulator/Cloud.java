package ecsconformance.emulator;

import ecsconformance.emulator.behaviour.Behaviour;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The service behind the gateway: accounts, the operations on them, and the states a tester may ask for. Thread-safe. */
public interface Cloud {

    /** The holder of an access key, for checking the signature. */
    Optional<Principal> principal(String accessKeyId);

    /** The behaviour of the account that the key opens; the documented one if there is no such key. */
    Behaviour behaviour(String accessKeyId);

    /** The names of all operations offered. */
    Set<String> operations();

    /**
     * Carries out one operation. Signature and common parameters have been checked by the gateway.
     *
     * @param parameters the operation's own parameters, decoded, with RegionId
     */
    Answer call(String accessKeyId, String operation, Map<String, String> parameters);

    /** A fresh account, isolated from every other scope, that behaves as told. */
    Scope openScope(String run, Behaviour behaviour);

    /** Puts a new resource, or the account itself, into the fixture's state. */
    Arranged arrange(String scope, String fixture);

    /** Forgets the scope and everything in it; false where there is no such scope. */
    boolean closeScope(String scope);

    /** The keys of an account. Never prints its secret. */
    record Principal(String accessKeyId, String accessKeySecret, Optional<String> securityToken) {
        @Override
        public String toString() {
            return "Principal[" + accessKeyId + "]";
        }
    }

    /** An opened scope. Never prints its secret. */
    record Scope(String scope, String accessKeyId, String accessKeySecret, String regionId) {
        @Override
        public String toString() {
            return "Scope[" + scope + "]";
        }
    }

    /** The outcome of the wish for a fixture, on the emulator's side, which does not see the suite's. */
    sealed interface Arranged {
        /** The resource's id and what is said of it. */
        record Made(String id, Node.Fields attributes) implements Arranged {}

        record UnknownScope() implements Arranged {}

        record UnknownFixture() implements Arranged {}

        record Impossible(String reason) implements Arranged {}
    }
}
