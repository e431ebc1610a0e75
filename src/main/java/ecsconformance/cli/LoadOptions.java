package ecsconformance.cli;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.SimulatedLoad;
import ecsconformance.emulator.account.Delays;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options for how quick and how busy the emulator is. */
final class LoadOptions {

    private static final String DEFAULT = " (default: ${DEFAULT-VALUE})";

    @Option(
            names = "--image-ready",
            paramLabel = "MS",
            converter = Numbers.Milliseconds.class,
            defaultValue = "20",
            description = "milliseconds until an image is Available" + DEFAULT)
    private long imageReady;

    @Option(
            names = "--snapshot-ready",
            paramLabel = "MS",
            converter = Numbers.Milliseconds.class,
            defaultValue = "20",
            description = "milliseconds until a snapshot of CreateSnapshot is accomplished" + DEFAULT)
    private long snapshotReady;

    @Option(
            names = "--status-change",
            paramLabel = "MS",
            converter = Numbers.Milliseconds.class,
            defaultValue = "0",
            description = "milliseconds an instance stays Pending, Starting and Stopping" + DEFAULT)
    private long statusChange;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            converter = Numbers.Milliseconds.class,
            defaultValue = "0",
            description = "milliseconds that every operation takes" + DEFAULT)
    private long latency;

    @Option(
            names = "--throttle",
            paramLabel = "N",
            converter = Numbers.Count.class,
            defaultValue = "0",
            description = "turn every N-th call away with Throttling.User; 0 for none" + DEFAULT)
    private int throttle;

    Delays delays() {
        return new Delays(
                Duration.ofMillis(imageReady), Duration.ofMillis(snapshotReady), Duration.ofMillis(statusChange));
    }

    Cloud press(Cloud cloud) {
        return new ReroutedCloud(cloud, new SimulatedLoad(Duration.ofMillis(latency), throttle));
    }
}
