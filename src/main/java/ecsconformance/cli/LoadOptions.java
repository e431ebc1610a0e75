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
            defaultValue = "20",
            description = "milliseconds until an image is Available" + DEFAULT)
    private long imageReady;

    @Option(
            names = "--snapshot-ready",
            paramLabel = "MS",
            defaultValue = "20",
            description = "milliseconds until a snapshot of CreateSnapshot is accomplished" + DEFAULT)
    private long snapshotReady;

    @Option(
            names = "--status-change",
            paramLabel = "MS",
            defaultValue = "0",
            description = "milliseconds an instance stays Pending, Starting and Stopping" + DEFAULT)
    private long statusChange;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            defaultValue = "0",
            description = "milliseconds that every operation takes" + DEFAULT)
    private long latency;

    @Option(
            names = "--throttle",
            paramLabel = "N",
            defaultValue = "0",
            description = "turn every N-th call away with Throttling.User; 0 for none" + DEFAULT)
    private int throttle;

    Delays delays() {
        return new Delays(
                milliseconds("--image-ready", imageReady),
                milliseconds("--snapshot-ready", snapshotReady),
                milliseconds("--status-change", statusChange));
    }

    Cloud press(Cloud cloud) {
        if (throttle < 0) {
            throw new WrongUse("--throttle " + throttle + ": a number from 0 (none), such as 10 for one in ten");
        }
        return new ReroutedCloud(cloud, new SimulatedLoad(milliseconds("--latency", latency), throttle));
    }

    private static Duration milliseconds(String option, long number) {
        if (number < 0) {
            throw new WrongUse(option + " " + number + ": milliseconds are 0 or more");
        }
        return Duration.ofMillis(number);
    }
}
