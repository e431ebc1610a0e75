package ecsconformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.client.ScriptedClient;
import ecsconformance.client.ScriptedClient.Said;
import ecsconformance.client.Sending;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

final class CircuitBreakerTest {

    private static final Said ANSWER = Said.of(400, "{\"Code\":\"MissingParameter\"}");
    private static final Sending CALL = new Sending(
            Call.of("CreateImage"),
            new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON),
            Credentials.of("id", "secret"),
            "test");

    private Said next = ANSWER;
    private final ScriptedClient endpoint = new ScriptedClient(sending -> next, Clock.systemUTC());
    private final CircuitBreaker breaker = new CircuitBreaker(endpoint);

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

    private void lose(Reply.Cause cause, int times) {
        next = Said.nothing(cause);
        for (int time = 0; time < times; time++) {
            breaker.send(CALL);
        }
    }
}
