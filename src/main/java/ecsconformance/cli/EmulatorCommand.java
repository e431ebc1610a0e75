package ecsconformance.cli;

import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.catalogue.Choices;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the emulator until stopped. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "emulator",
        description = "Serve the embedded emulator on a port until stopped.")
final class EmulatorCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9000",
            description = "port to listen on, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--image-ready",
            paramLabel = "MS",
            defaultValue = "20",
            description = "milliseconds until an image is Available (default: ${DEFAULT-VALUE})")
    private long imageReady;

    @Option(names = "--quiet", description = "no line per request")
    private boolean quiet;

    @Mixin
    private ChoiceOptions choices = new ChoiceOptions();

    EmulatorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new WrongUse("--port " + port + ": a port is 0 to 65535");
        }
        PrintStream out = session.terminal().out();
        if (choices.listsOnly()) {
            out.println(choices.lists());
            return ExitCode.OK;
        }
        Choices chosen = choices.chosen();
        EmulatorOptions options = new EmulatorOptions(host, port, quiet ? Optional.empty() : Optional.of(out::println));
        try (EmbeddedEmulator emulator =
                EmbeddedEmulator.start(session, options, Duration.ofMillis(imageReady), chosen)) {
            out.println("endpoint  " + emulator.endpoint());
            out.println("control   " + emulator.control());
            out.println("keys      " + EmbeddedEmulator.DEFAULT_PRINCIPAL.accessKeyId() + " / "
                    + EmbeddedEmulator.DEFAULT_PRINCIPAL.accessKeySecret() + ", region cn-hangzhou");
            out.println("stop it with Ctrl-C");
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }
}
