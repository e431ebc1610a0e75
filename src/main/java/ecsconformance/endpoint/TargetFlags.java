package ecsconformance.endpoint;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The values of the command line about the target; everything may be left out. Never prints the secret. */
public record TargetFlags(
        Optional<Path> target,
        Optional<URI> endpoint,
        Optional<String> region,
        Optional<String> accessKeyId,
        Optional<String> accessKeySecret,
        Optional<URI> control,
        OptionalInt concurrency,
        OptionalDouble requestsPerSecond,
        List<String> profiles) {

    public TargetFlags {
        profiles = List.copyOf(profiles);
    }

    public static TargetFlags none() {
        return inFile(Optional.empty());
    }

    /** Nothing but a target file. */
    public static TargetFlags of(Path file) {
        return inFile(Optional.of(file));
    }

    private static TargetFlags inFile(Optional<Path> file) {
        return new TargetFlags(
                file,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of());
    }

    /** These flags aimed at that endpoint and control endpoint, for example an emulator just started. */
    public TargetFlags aimedAt(URI otherEndpoint, URI otherControl) {
        return new TargetFlags(
                target,
                Optional.of(otherEndpoint),
                region,
                accessKeyId,
                accessKeySecret,
                Optional.of(otherControl),
                concurrency,
                requestsPerSecond,
                profiles);
    }

    @Override
    public String toString() {
        return "TargetFlags[target=" + target + ", endpoint=" + endpoint + ", region=" + region + "]";
    }
}
