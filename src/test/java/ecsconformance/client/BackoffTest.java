package ecsconformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.state.SteppingClock;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    private final SteppingClock clock = new SteppingClock();
    private final Backoff backoff = new Backoff(clock);

    @Test
    void nobody_waits_before_the_endpoint_has_asked_for_patience() {
        backoff.answered();
        assertThat(backoff.turn()).isZero();
        assertThat(backoff.turn()).isZero();
    }

    @Test
    void the_space_begins_at_20_ms_doubles_each_time_and_is_never_above_2_s() {
        backoff.busy(Duration.ZERO);
        assertThat(backoff.turn()).hasMillis(20);
        assertThat(backoff.turn()).as("the next call, behind it").hasMillis(40);

        clock.moveOn(Duration.ofMinutes(1));
        backoff.busy(Duration.ZERO);
        assertThat(backoff.turn()).hasMillis(40);

        for (int more = 0; more < 20; more++) {
            clock.moveOn(Duration.ofMinutes(1));
            backoff.busy(Duration.ZERO);
        }
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(backoff.turn()).isZero();
        assertThat(backoff.turn()).hasSeconds(2);
    }

    @Test
    void the_pause_that_the_endpoint_asks_for_counts_where_it_is_longer() {
        backoff.busy(Duration.ofSeconds(7));
        assertThat(backoff.turn()).hasSeconds(7);
        clock.moveOn(Duration.ofSeconds(3));
        assertThat(backoff.turn()).hasMillis(4020);
    }

    @Test
    void answers_shorten_the_space_until_nothing_is_left_of_it() {
        backoff.busy(Duration.ZERO);
        clock.moveOn(Duration.ofSeconds(1));
        backoff.answered();
        assertThat(backoff.turn()).isZero();
        assertThat(backoff.turn()).hasMillis(16);

        for (int more = 0; more < 40; more++) {
            backoff.answered();
        }
        clock.moveOn(Duration.ofSeconds(1));
        assertThat(backoff.turn()).isZero();
        assertThat(backoff.turn()).isZero();
    }

    @Test
    void calls_that_were_under_way_together_widen_it_once() {
        for (int call = 0; call < 16; call++) {
            backoff.busy(Duration.ZERO);
        }
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(backoff.turn()).isZero();
        assertThat(backoff.turn()).hasMillis(20);
    }

    @Test
    void where_the_endpoint_says_how_long_the_space_stays() {
        for (int call = 0; call < 16; call++) {
            backoff.busy(Duration.ofSeconds(1));
            clock.moveOn(Duration.ofSeconds(2));
        }
        assertThat(backoff.turn()).isZero();
        assertThat(backoff.turn()).hasMillis(20);
    }

    /** One answer in five that asks for patience, again and again, in any order. */
    @Test
    void a_fifth_of_busy_answers_never_drives_it_to_its_widest() {
        SplittableRandom random = new SplittableRandom(5);
        Duration total = Duration.ZERO;
        for (int call = 0; call < 5_000; call++) {
            Duration wait = backoff.turn();
            total = total.plus(wait);
            clock.moveOn(wait.plusMillis(5));
            if (random.nextInt(5) == 0) {
                backoff.busy(Duration.ZERO);
            } else {
                backoff.answered();
            }
        }
        assertThat(total.dividedBy(5_000)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void once_the_endpoint_stops_it_is_soon_gone() {
        for (int call = 0; call < 20; call++) {
            clock.moveOn(Duration.ofMinutes(1));
            backoff.busy(Duration.ZERO);
        }
        Duration total = Duration.ZERO;
        for (int call = 0; call < 30; call++) {
            Duration wait = backoff.turn();
            total = total.plus(wait);
            clock.moveOn(wait.plusMillis(5));
            backoff.answered();
        }
        assertThat(total).isLessThan(Duration.ofSeconds(10));
        assertThat(backoff.turn()).isLessThan(Duration.ofMillis(2));
    }
}
