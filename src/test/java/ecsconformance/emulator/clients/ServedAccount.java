package ecsconformance.emulator.clients;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/** A listening emulator, and one account on it whose resources a test arranges; everything is ready at once. */
final class ServedAccount implements AutoCloseable {

    private final Cloud cloud;
    private final Emulator emulator;
    private final Cloud.Scope account;

    ServedAccount() {
        SplittableRandom random = new SplittableRandom(1);
        Clock clock = Clock.systemUTC();
        cloud = new AccountCloud(
                clock,
                random::nextLong,
                Delays.ofImages(Duration.ZERO),
                new Cloud.Principal("testid", "testsecret", Optional.empty()),
                Behaviour.DOCUMENTED);
        emulator = Emulator.start(EmulatorOptions.loopback(), cloud, Choices.none(), clock, random::nextLong);
        account = cloud.openScope("clients", Behaviour.DOCUMENTED);
    }

    /** A new resource in that state, by its id. */
    String id(String fixture) {
        return ((Cloud.Arranged.Made) cloud.arrange(account.scope(), fixture)).id();
    }

    /** All that an account of its own needs to know: where, and with which keys. */
    Cloud.Scope keys() {
        return account;
    }

    URI endpoint() {
        return emulator.endpoint();
    }

    /** Host and port, as clients want them. */
    String address() {
        return endpoint().getAuthority();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
