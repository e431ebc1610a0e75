package ecsconformance.cli;

import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import java.util.Optional;

/** The target of a command: the one the user names, or an embedded emulator that lives as long as the command. */
final class ChosenTarget implements AutoCloseable {

    private final Target target;
    private final Optional<EmbeddedEmulator> emulator;

    private ChosenTarget(Target target, Optional<EmbeddedEmulator> emulator) {
        this.target = target;
        this.emulator = emulator;
    }

    static ChosenTarget of(Session session, TargetFlags flags) {
        TargetComposer composer = new TargetComposer();
        Optional<Target> named = composer.compose(flags, session.environment(), Fixture.ids());
        if (named.isPresent()) {
            return new ChosenTarget(named.get(), Optional.empty());
        }
        EmbeddedEmulator emulator = EmbeddedEmulator.start(session);
        Target embedded = composer.compose(
                        flags.aimedAt(emulator.endpoint(), emulator.control()), session.environment(), Fixture.ids())
                .orElseThrow();
        return new ChosenTarget(embedded, Optional.of(emulator));
    }

    /** Tells whether the endpoint is gone when the command is. */
    boolean isEmbedded() {
        return emulator.isPresent();
    }

    Target target() {
        return target;
    }

    @Override
    public void close() {
        emulator.ifPresent(EmbeddedEmulator::close);
    }
}
