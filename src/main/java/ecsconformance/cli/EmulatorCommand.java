package ecsconformance.cli;

import ecsconformance.accountfile.SeededTarget;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.SimulatedLoad;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.state.AccountSetup;
import ecsconformance.emulator.state.DefaultAccount;
import ecsconformance.result.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the emulator until stopped. */
@Command(
        name = "emulator",
        description = "Serve the emulator on a port until it is stopped.",
        exitCodeList = {
            "0:a list or a template was printed",
            "2:wrong use",
            "3:it could not listen, or an output cannot be written",
            "130:stopped with Ctrl-C",
            "143:stopped with TERM"
        })
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
            converter = Numbers.Port.class,
            defaultValue = "9000",
            description = "port to listen on, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private LoadOptions load = new LoadOptions();

    @Option(names = "--no-control", description = "serve the API alone, without the control protocol")
    private boolean noControl;

    @Option(names = "--quiet", description = "do not print a line for each request")
    private boolean quiet;

    @Mixin
    private AccountOptions accounts = new AccountOptions();

    @Mixin
    private ServerKeyOptions serverKeys = new ServerKeyOptions();

    @Mixin
    private ChoiceOptions choices = new ChoiceOptions();

    EmulatorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintStream out = session.terminal().out();
        if (choices.listsOnly()) {
            out.println(choices.lists());
            return ExitCode.OK;
        }
        if (accounts.templateOnly()) {
            out.print(accounts.template());
            return ExitCode.OK;
        }
        AtomicReference<AccountSetup> seeded = new AtomicReference<>();
        DefaultAccount account = accounts.account(session.environment()).watchedBy(seeded::set);
        Optional<ServerKeyOptions.Shown> shown = serverKeys.keys(host, session.environment(), session.random());
        EmulatorOptions options = new EmulatorOptions(
                host,
                port,
                quiet ? Optional.empty() : Optional.of(out::println),
                !noControl,
                shown.map(ServerKeyOptions.Shown::keys));
        try (EmbeddedEmulator emulator =
                EmbeddedEmulator.start(session, options, load.delays(), account, choices.chosen(), load::press)) {
            accounts.writeTarget(
                    new SeededTarget(emulator.endpoint(), account.principal(), seeded.get(), serverKeys.pem()));
            out.println("endpoint  " + emulator.endpoint());
            out.println("control   " + (noControl ? "not served" : emulator.control()));
            out.println("keys      " + accounts.shownKeys() + ", region " + account.region());
            shown.ifPresent(it -> out.println("SHA-256   " + it.fingerprint()));
            out.println("stop it with Ctrl-C");
            new CountDownLatch(1).await();
        } catch (IllegalStateException unable) {
            session.terminal()
                    .err()
                    .println("--host " + host + ", --port " + port + ": " + unable.getMessage() + ", since "
                            + Reason.of(unable));
            return ExitCode.UNTESTABLE;
        }
        return ExitCode.OK;
    }

    /** Options for how quick and how busy the emulator is. */
    private static final class LoadOptions {

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
                description = "milliseconds until a snapshot that CreateSnapshot makes is accomplished" + DEFAULT)
        private long snapshotReady;

        @Option(
                names = "--status-change",
                paramLabel = "MS",
                converter = Numbers.Milliseconds.class,
                defaultValue = "0",
                description = "milliseconds that an instance stays Pending, Starting and Stopping" + DEFAULT)
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
                description = "refuse every N-th call with Throttling.User; 0 refuses none" + DEFAULT)
        private int throttle;

        Delays delays() {
            return new Delays(
                    Duration.ofMillis(imageReady), Duration.ofMillis(snapshotReady), Duration.ofMillis(statusChange));
        }

        Cloud press(Cloud cloud) {
            return new ReroutedCloud(cloud, new SimulatedLoad(Duration.ofMillis(latency), throttle));
        }
    }
}
