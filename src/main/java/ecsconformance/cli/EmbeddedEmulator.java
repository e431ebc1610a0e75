package ecsconformance.cli;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.emulator.state.DefaultAccount;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The emulator inside this process, on a free port of the loopback interface. */
final class EmbeddedEmulator implements AutoCloseable {

    /** Long enough to be seen Creating, too short to be waited for. */
    static final Duration IMAGE_READY_AFTER = Duration.ofMillis(20);

    static final Cloud.Principal DEFAULT_PRINCIPAL = new Cloud.Principal("testid", "testsecret", Optional.empty());

    private final Emulator emulator;

    private EmbeddedEmulator(Emulator emulator) {
        this.emulator = emulator;
    }

    static EmbeddedEmulator start(Session session) {
        return start(session, Choices.none());
    }

    /** On a free port of the loopback address, with ordinary delays. */
    static EmbeddedEmulator start(Session session, Choices choices) {
        return start(session, EmulatorOptions.loopback(), Delays.ofImages(IMAGE_READY_AFTER), choices, cloud -> cloud);
    }

    /** With ordinary resources in the default account. */
    static EmbeddedEmulator start(
            Session session, EmulatorOptions options, Delays delays, Choices choices, UnaryOperator<Cloud> change) {
        return start(session, options, delays, DefaultAccount.ordinary(DEFAULT_PRINCIPAL), choices, change);
    }

    /** @param change the change that stands between the gateway and the accounts */
    static EmbeddedEmulator start(
            Session session,
            EmulatorOptions options,
            Delays delays,
            DefaultAccount account,
            Choices choices,
            UnaryOperator<Cloud> change) {
        Cloud cloud =
                change.apply(new AccountCloud(session.clock(), session.random(), delays, account, choices.behaviour()));
        return new EmbeddedEmulator(Emulator.start(options, cloud, choices, session.clock(), session.random()));
    }

    URI endpoint() {
        return emulator.endpoint();
    }

    URI control() {
        return emulator.control();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
