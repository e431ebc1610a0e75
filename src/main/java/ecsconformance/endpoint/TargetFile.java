package ecsconformance.endpoint;

import ecsconformance.endpoint.Target.FixtureSources;
import ecsconformance.endpoint.Target.SpokenStyles;
import ecsconformance.endpoint.Target.Tls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The values of a target file; everything may be missing. Never prints the secret. */
record TargetFile(
        Optional<String> name,
        Optional<URI> endpoint,
        Optional<String> region,
        Keys keys,
        Optional<SpokenStyles> wire,
        Optional<List<String>> operations,
        Tls tls,
        SomeLimits limits,
        Optional<List<String>> profiles,
        FixtureSources fixtures,
        Optional<Boolean> allowMutations) {

    /** An access key of which parts may be missing. */
    record Keys(Optional<String> id, Optional<String> secret, Optional<String> token) {

        static Keys none() {
            return new Keys(Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "Keys[" + id.orElse("") + "]";
        }
    }

    /** The limits that the file sets. */
    record SomeLimits(
            Optional<Integer> concurrency,
            OptionalDouble requestsPerSecond,
            Optional<Duration> connectTimeout,
            Optional<Duration> readTimeout,
            Optional<Duration> imageReady,
            Optional<Duration> pollInterval,
            SomeWaits waits) {

        static SomeLimits none() {
            return new SomeLimits(
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    SomeWaits.none());
        }
    }

    /** The waits that the file sets. */
    record SomeWaits(
            Optional<Duration> imageListed,
            Optional<Duration> snapshotReady,
            Optional<Duration> instanceReady,
            Optional<Duration> repeatWithin) {

        static SomeWaits none() {
            return new SomeWaits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** No file. */
    static TargetFile none() {
        return new TargetFile(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Keys.none(),
                Optional.empty(),
                Optional.empty(),
                Tls.standard(),
                SomeLimits.none(),
                Optional.empty(),
                FixtureSources.none(),
                Optional.empty());
    }
}
