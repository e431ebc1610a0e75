package ecsconformance.run.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.client.ScriptedClient;
import ecsconformance.client.ScriptedClient.Said;
import ecsconformance.client.Sending;
import ecsconformance.emulator.state.SteppingClock;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

final class CircuitBreakerTest {

    private static final Said ANSWER = Said.of(400, "{\"Code\":\"MissingParameter\"}");
    private static final Sending CALL = new Sending(
            Call.of("CreateImage"),
            new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON),
            Credentials.of("id", "secret"),
            "test");

    private Said next = ANSWER;
    private final SteppingClock clock = new SteppingClock();
    private final ScriptedClient endpoint = new ScriptedClient(sending -> next, clock);
    private final CircuitBreaker breaker = new CircuitBreaker(endpoint, Duration.ofMinutes(1), clock, this::pass);
    private Duration awayFor = Duration.ofDays(1);

    private void pass(Duration duration) {
        clock.moveOn(duration);
        awayFor = awayFor.minus(duration);
        next = awayFor.isNegative() ? ANSWER : next;
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, 8", "TIMEOUT, 100", "BROKEN, 100", "TLS, 100"})
    void so_many_in_a_row_are_enough_and_one_less_is_not(Reply.Cause cause, int enough) {
        lose(cause, enough - 1);
        assertThat(breaker.isOpen()).isFalse();
        lose(cause, 1);
        assertThat(breaker.isOpen()).isTrue();

        next = ANSWER;
        assertThatThrownBy(() -> breaker.send(CALL))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("the endpoint stopped answering");
        assertThatThrownBy(() -> breaker.send(breaker.sign(CALL), "test")).isInstanceOf(TestAbortedException.class);
        assertThat(endpoint.sent()).as("nothing more is sent").hasSize(enough);
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, 8", "TIMEOUT, 100"})
    void any_answer_begins_the_count_anew(Reply.Cause cause, int enough) {
        lose(cause, enough - 1);
        next = ANSWER;
        breaker.send(CALL);
        clock.moveOn(Duration.ofMinutes(2));
        lose(cause, enough - 1);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void a_call_that_was_lost_on_its_way_shows_that_the_endpoint_is_reached() {
        lose(Reply.Cause.UNREACHABLE, 7);
        lose(Reply.Cause.TIMEOUT, 1);
        lose(Reply.Cause.UNREACHABLE, 7);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void calls_that_were_signed_before_count_too() {
        next = Said.nothing(Reply.Cause.UNREACHABLE);
        for (int time = 0; time < 8; time++) {
            breaker.send(breaker.sign(CALL), "test");
        }
        assertThat(breaker.isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5, true", "59, true", "61, false", "3600, false"})
    void an_endpoint_that_has_answered_may_be_away_for_a_while(int seconds, boolean returns) {
        breaker.send(CALL);
        awayFor = Duration.ofSeconds(seconds);
        next = Said.nothing(Reply.Cause.UNREACHABLE);

        Exchange exchange = breaker.send(CALL);

        assertThat(exchange.reply() instanceof Reply.Unanswered).isEqualTo(!returns);
        assertThat(breaker.isOpen()).isEqualTo(!returns);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Cause.class,
            names = {"TIMEOUT", "BROKEN"})
    void a_hundred_lost_within_a_minute_of_an_answer_are_not_enough(Reply.Cause cause) {
        breaker.send(CALL);
        lose(cause, 150);
        assertThat(breaker.isOpen()).isFalse();

        awayFor = Duration.ofSeconds(5);
        assertThat(breaker.stillAnswers(CALL.style())).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    private void lose(Reply.Cause cause, int times) {
        next = Said.nothing(cause);
        for (int time = 0; time < times; time++) {
            breaker.send(CALL);
        }
    }
}
