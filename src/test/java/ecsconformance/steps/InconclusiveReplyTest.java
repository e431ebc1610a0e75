package ecsconformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InconclusiveReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Throttling", "Throttling.User", "ServiceUnavailable"})
    void a_busy_endpoint_says_nothing_about_a_rule(String code) {
        assertThat(InconclusiveReply.in(refusal(400, code), true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QuotaExceed.Image", "Forbidden.RAM", "UserNotInTheWhiteList", "InvalidAccountStatus.X"})
    void the_standing_of_a_shared_account_excuses_and_that_of_a_fresh_one_does_not(String code) {
        assertThat(InconclusiveReply.in(refusal(403, code), false)).isPresent();
        assertThat(InconclusiveReply.in(refusal(403, code), true)).isEmpty();
    }

    @Test
    void an_ordinary_refusal_is_no_excuse() {
        assertThat(InconclusiveReply.in(refusal(400, "MissingParameter"), false))
                .isEmpty();
        assertThat(InconclusiveReply.in(refusal(500, "InternalError"), false)).isEmpty();
    }

    @Test
    void no_answer_is_an_excuse_and_an_unreadable_one_only_from_a_gateway() {
        assertThat(InconclusiveReply.in(new Reply.Unanswered(Reply.Cause.TIMEOUT, "too slow"), true))
                .isPresent();
        assertThat(InconclusiveReply.in(new Reply.Unreadable(502, "the body is an HTML page"), true))
                .isPresent();
        assertThat(InconclusiveReply.in(new Reply.Unreadable(200, "the body is empty"), true))
                .isEmpty();
    }

    private static Reply refusal(int status, String code) {
        String body = "{\"RequestId\":\"R\",\"Code\":\"" + code + "\",\"Message\":\"m\"}";
        return new ReplyReader().read(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
