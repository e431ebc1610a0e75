package ecsconformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.client.ScriptedClient.Said;
import ecsconformance.emulator.state.SteppingClock;
import ecsconformance.wire.Call;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.TimeAndNonce;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that an endpoint may ask for patience with, and each kind of call that may be repeated or not. */
final class PatientClientTest {

    private static final Said DONE = Said.of(200, "{\"ImageId\":\"m-1\"}");
    private static final Said THROTTLED = Said.of(400, "{\"Code\":\"Throttling.User\"}");
    private static final Call LOOK = Call.of("DescribeImages");
    private static final Call CREATE = Call.of("CreateImage").with("ImageName", "n");

    private final SteppingClock clock = new SteppingClock();
    private final Deque<Said> answers = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final ScriptedClient endpoint =
            new ScriptedClient(sending -> answers.size() > 1 ? answers.remove() : answers.peek(), clock);

    @ParameterizedTest
    @ValueSource(strings = {"DescribeImages", "ListTagResources", "DeleteImage", "StopInstance"})
    void a_throttled_call_that_creates_nothing_is_repeated(String operation) {
        Exchange last = sent(Call.of(operation), THROTTLED, THROTTLED, DONE);

        assertThat(last.reply()).isEqualTo(DONE.reply());
        assertThat(endpoint.sent()).hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofMillis(20), Duration.ofMillis(40));
    }

    @Test
    void a_call_always_throttled_is_given_up_after_six_repeats() {
        assertThat(sent(LOOK, THROTTLED).reply()).isEqualTo(THROTTLED.reply());
        assertThat(endpoint.sent()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateImage", "RunInstances", "CreateDisk", "CreateSnapshot"})
    void a_throttled_call_that_creates_is_repeated_with_its_token_and_not_without(String operation) {
        assertThat(sent(Call.of(operation), THROTTLED, DONE).reply()).isEqualTo(THROTTLED.reply());
        assertThat(endpoint.sent()).hasSize(1);
        assertThat(sent(Call.of(operation).with("ClientToken", ""), THROTTLED, DONE)
                        .reply())
                .as("an empty token is none")
                .isEqualTo(THROTTLED.reply());
        assertThat(sent(Call.of(operation).with("ClientToken", "t"), THROTTLED, DONE)
                        .reply())
                .isEqualTo(DONE.reply());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_busy_status_is_enough_whatever_the_body_says(int status) {
        assertThat(sent(LOOK, Said.of(status, "<html>come back later</html>"), DONE)
                        .reply())
                .isEqualTo(DONE.reply());
    }

    @Test
    void an_internal_error_under_503_is_an_answer() {
        sent(LOOK, Said.of(503, "{\"Code\":\"InternalError\"}"), DONE);

        assertThat(endpoint.sent()).hasSize(1);
    }

    @Test
    void retry_after_is_heeded_as_seconds_and_as_a_date() {
        sent(LOOK, THROTTLED.with("retry-after", " 7 "), DONE);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));

        pauses.clear();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(9).atOffset(ZoneOffset.UTC));
        sent(LOOK, THROTTLED.with("Retry-After", date), DONE);
        assertThat(pauses).containsExactly(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3", "1.5", "Tue, 24 Nov 2020 12:00:00 GMT"})
    void a_retry_after_that_is_past_or_makes_no_sense_leaves_the_usual_space(String value) {
        sent(LOOK, THROTTLED.with("Retry-After", value), DONE);

        assertThat(pauses).containsExactly(Duration.ofMillis(20));
    }

    @Test
    void a_wait_longer_than_a_minute_or_than_all_patience_is_not_waited_for() {
        assertThat(sent(LOOK, THROTTLED.with("Retry-After", "61"), DONE).reply())
                .isEqualTo(THROTTLED.reply());
        assertThat(endpoint.sent()).hasSize(1);

        PatientClient hasty = new PatientClient(endpoint, Duration.ofSeconds(3), clock, this::pause);
        answers.clear();
        answers.add(THROTTLED.with("Retry-After", "4"));
        hasty.send(new Sending(LOOK, TestClient.V1_GET, TestClient.KEYS, "test"));
        assertThat(endpoint.sent()).hasSize(2);
        hasty.send(new Sending(CREATE, TestClient.V1_GET, TestClient.KEYS, "test"));
        assertThat(pauses)
                .as("and the next call waits as long as there is patience")
                .containsExactly(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Cause.class,
            names = {"BROKEN", "TIMEOUT"})
    void a_lost_read_is_repeated_once_and_nothing_else_that_was_lost(Reply.Cause cause) {
        Said lost = Said.nothing(cause);
        assertThat(sent(LOOK, lost, DONE).reply()).isEqualTo(DONE.reply());
        assertThat(sent(LOOK, lost).reply()).isEqualTo(lost.reply());
        assertThat(endpoint.sent()).hasSize(4);

        for (Call changing : List.of(CREATE.with("ClientToken", "t"), CREATE, Call.of("DeleteImage"))) {
            endpoint.sent().clear();
            assertThat(sent(changing, lost, DONE).reply()).isEqualTo(lost.reply());
            assertThat(endpoint.sent()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Cause.class,
            names = {"UNREACHABLE", "TLS"})
    void an_endpoint_that_was_not_reached_is_not_tried_again(Reply.Cause cause) {
        sent(LOOK, Said.nothing(cause), DONE);

        assertThat(endpoint.sent()).hasSize(1);
    }

    @Test
    void a_call_whose_time_and_nonce_a_rule_has_set_is_never_repeated() {
        answers.add(THROTTLED);
        Sending stamped = new Sending(LOOK, TestClient.V1_GET, TestClient.KEYS, "test")
                .with(new TimeAndNonce(clock.instant(), "nonce"));

        assertThat(patient().send(stamped).reply()).isEqualTo(THROTTLED.reply());
        assertThat(endpoint.sent()).containsExactly(stamped);
    }

    @Test
    void a_call_that_was_signed_before_is_not_repeated_either_but_waits_its_turn() {
        PatientClient patient = patient();
        Sending look = new Sending(LOOK, TestClient.V1_GET, TestClient.KEYS, "test");
        answers.add(THROTTLED);

        patient.send(patient.sign(look), "test");
        patient.send(patient.sign(look), "test");

        assertThat(endpoint.sent()).hasSize(2);
        assertThat(pauses).containsExactly(Duration.ofMillis(20));
    }

    private Exchange sent(Call call, Said... script) {
        answers.clear();
        answers.addAll(List.of(script));
        return patient().send(new Sending(call, TestClient.V1_GET, TestClient.KEYS, "test"));
    }

    private PatientClient patient() {
        return new PatientClient(endpoint, Duration.ofMinutes(5), clock, this::pause);
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        clock.moveOn(duration);
    }
}
