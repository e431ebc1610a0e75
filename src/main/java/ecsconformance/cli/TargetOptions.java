package ecsconformance.cli;

import ecsconformance.endpoint.TargetFlags;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options that say which endpoint is meant and how to reach it. */
final class TargetOptions {

    @Option(names = "--target", paramLabel = "FILE", description = "target file (YAML); fixtures --template prints one")
    private Path target;

    @Option(names = "--endpoint", paramLabel = "URL", description = "endpoint to test (default: the embedded emulator)")
    private URI endpoint;

    @Option(names = "--region", paramLabel = "ID", description = "region to work in")
    private String region;

    @Option(
            names = "--access-key-id",
            paramLabel = "ID",
            description = "access key ID; ALIBABA_CLOUD_ACCESS_KEY_ID is safer")
    private String accessKeyId;

    @Option(
            names = "--access-key-secret",
            paramLabel = "SECRET",
            description =
                    "access key secret; ALIBABA_CLOUD_ACCESS_KEY_SECRET is safer, since other users can see arguments")
    private String accessKeySecret;

    @Option(names = "--control", paramLabel = "URL", description = "control endpoint that arranges fixtures")
    private URI control;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = Numbers.Concurrency.class,
            description = "highest number of scenarios and calls at the same time")
    private Integer concurrency;

    @Option(
            names = "--rate",
            paramLabel = "N",
            converter = Numbers.Rate.class,
            description = "highest number of requests per second")
    private Double rate;

    @Option(names = "--profile", paramLabel = "NAME", description = "only rules of this profile; repeatable")
    private List<String> profiles = new ArrayList<>();

    TargetFlags flags() {
        return new TargetFlags(
                Optional.ofNullable(target),
                Optional.ofNullable(endpoint),
                Optional.ofNullable(region),
                Optional.ofNullable(accessKeyId),
                Optional.ofNullable(accessKeySecret),
                Optional.ofNullable(control),
                concurrency == null ? OptionalInt.empty() : OptionalInt.of(concurrency),
                rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate),
                profiles);
    }
}
