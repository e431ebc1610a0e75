package ecsconformance.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.state.SteppingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scenarios are run once more in batches, up to a number, and that comes to an end. */
final class RepeatsTest {

    private static final int ALL = 100;

    private final SteppingClock clock = new SteppingClock();
    private final List<List<String>> batches = new ArrayList<>();
    private final Set<String> waiting = new TreeSet<>();
    private boolean answers = true;
    private int calls;

    @Test
    void batches_double_as_long_as_all_of_them_get_a_verdict() {
        postpone(15);

        run(waiting::removeAll);

        assertThat(batches).extracting(List::size).containsExactly(1, 2, 4, 8);
        assertThat(waiting).isEmpty();
    }

    @Test
    void five_fruitless_ones_in_a_row_end_it() {
        postpone(15);

        run(batch -> {});

        assertThat(batches).extracting(List::size).containsExactly(1, 1, 1, 1, 1);
        assertThat(batches.stream().flatMap(List::stream).distinct())
                .as("not the same one each time")
                .hasSize(5);
    }

    @Test
    void a_batch_that_helped_in_part_begins_anew_with_one() {
        postpone(15);

        run(batch -> waiting.removeAll(batch.size() == 4 ? batch.subList(0, 1) : batch));

        assertThat(batches).extracting(List::size).startsWith(1, 2, 4, 1, 2, 4, 1);
        assertThat(waiting).isEmpty();
    }

    @Test
    void time_ends_it() {
        postpone(15);

        run(batch -> {
            waiting.removeAll(batch);
            clock.moveOn(Duration.ofSeconds(6));
        });

        assertThat(batches).extracting(List::size).containsExactly(1, 2);
        assertThat(waiting).hasSize(12);
    }

    @Test
    void an_endpoint_that_turns_every_fifth_call_away_does_not_meet_the_same_call_in_each_round() {
        for (int callsOfAScenario = 1; callsOfAScenario <= 30; callsOfAScenario++) {
            for (int before = 0; before < 5; before++) {
                for (int other = 1; other <= callsOfAScenario; other++) {
                    waiting.clear();
                    postpone(1);
                    calls = before;
                    int last = callsOfAScenario;
                    int first = other;
                    run(batch -> {
                        boolean turnedAway = (calls + first) % 5 == 0 || (calls + last) % 5 == 0;
                        calls += last;
                        if (!turnedAway) {
                            waiting.removeAll(batch);
                        }
                    });
                    assertThat(waiting)
                            .as("calls %d and %d of a scenario after %d others", first, last, before)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void an_endpoint_that_has_gone_is_left_alone() {
        postpone(15);

        run(batch -> {
            waiting.removeAll(batch);
            answers = false;
        });

        assertThat(batches).hasSize(1);
    }

    @Test
    void an_endpoint_that_judged_nothing_at_all_is_left_alone_and_a_single_scenario_is_not() {
        postpone(ALL);
        run(waiting::removeAll);
        assertThat(batches).isEmpty();

        waiting.clear();
        postpone(1);
        repeats(waiting::removeAll).run(1);
        assertThat(batches).hasSize(1);
    }

    private void postpone(int count) {
        IntStream.range(0, count).forEach(at -> waiting.add("features/a.feature:" + at));
    }

    private void run(Consumer<List<String>> launched) {
        repeats(launched).run(ALL);
    }

    private Repeats repeats(Consumer<List<String>> launched) {
        return new Repeats(
                batch -> {
                    batches.add(List.copyOf(batch));
                    launched.accept(batch);
                },
                () -> List.copyOf(waiting),
                () -> {
                    calls++;
                    return answers;
                },
                clock,
                Duration.ofSeconds(10));
    }
}
