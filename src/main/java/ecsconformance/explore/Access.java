package ecsconformance.explore;

import ecsconformance.client.EcsClient;
import ecsconformance.endpoint.Limits;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Polling;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.WireStyle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The way to a target that can be tested.
 *
 * @param client     writes down what it creates
 * @param cleanup    removes from an account of others what a trial created
 * @param styles     the ways of travelling that the target understands
 * @param operations the operations that it offers
 * @param run        part of every name that is given
 * @param control    whether a control endpoint gives fresh accounts
 * @param pause      lets time pass on the calling thread
 */
public record Access(
        EcsClient client,
        Fixtures fixtures,
        RunCleanup cleanup,
        List<WireStyle> styles,
        Set<String> operations,
        String run,
        boolean control,
        Limits limits,
        Clock clock,
        Consumer<Duration> pause) {

    public Access {
        styles = List.copyOf(styles);
        operations = Set.copyOf(operations);
    }

    /** Looks until something is so, with pauses as long as the target allows. */
    Polling polling() {
        return new Polling(clock, pause, limits.pollInterval());
    }
}
