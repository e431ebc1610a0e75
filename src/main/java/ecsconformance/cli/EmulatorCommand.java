package ecsconformance.cli;

import ecsconformance.emulator.EmulatorOptions;
import java.io.PrintStream;
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

    @Mixin
    private LoadOptions load = new LoadOptions();

    @Option(names = "--no-control", description = "serve the API alone, without the control protocol")
    private boolean noControl;

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
        EmulatorOptions options =
                new EmulatorOptions(host, port, quiet ? Optional.empty() : Optional.of(out::println), !noControl);
        try (EmbeddedEmulator emulator =
                EmbeddedEmulator.start(session, options, load.delays(), choices.chosen(), load::press)) {
            out.println("endpoint  " + emulator.endpoint());
            out.println("control   " + (noControl ? "not served" : emulator.control()));
            out.println("keys      " + EmbeddedEmulator.DEFAULT_PRINCIPAL.accessKeyId() + " / "
                    + EmbeddedEmulator.DEFAULT_PRINCIPAL.accessKeySecret() + ", region cn-hangzhou");
            out.println("stop it with Ctrl-C");
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }
}
