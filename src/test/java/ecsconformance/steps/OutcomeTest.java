package ecsconformance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

    private static final Reply CREATED = reply(200, "{\"RequestId\":\"R\",\"ImageId\":\"m-1\"}");
    private static final Reply REFUSED = reply(403, "{\"RequestId\":\"R\",\"Code\":\"QuotaExceed.Image\"}");

    @Test
    void a_success_with_an_image_id_is_an_image_created() {
        assertThat(Outcome.of("an image is created").isShownBy(CREATED)).isTrue();
        assertThat(Outcome.of("an image is created").isShownBy(REFUSED)).isFalse();
    }

    @Test
    void a_success_without_an_image_id_is_none() {
        assertThat(Outcome.of("an image is created").isShownBy(reply(200, "{\"ImageId\":\" \"}")))
                .isFalse();
        assertThat(Outcome.of("an image is created").isShownBy(reply(200, "{\"imageId\":\"m-1\"}")))
                .isFalse();
    }

    @Test
    void status_and_code_must_both_fit() {
        assertThat(Outcome.of("refused with 403 QuotaExceed.Image").isShownBy(REFUSED))
                .isTrue();
        assertThat(Outcome.of("refused with 400 QuotaExceed.Image").isShownBy(REFUSED))
                .isFalse();
        assertThat(Outcome.of("refused with 403 QuotaExceed").isShownBy(REFUSED))
                .isFalse();
        assertThat(Outcome.of("refused with 403 QuotaExceed.Snapshot").isShownBy(REFUSED))
                .isFalse();
    }

    @Test
    void one_of_several_pairs_is_enough_and_a_star_stands_for_any_ending() {
        assertThat(Outcome.of("refused with 400 MissingParameter or 403 QuotaExceed.Image")
                        .isShownBy(REFUSED))
                .isTrue();
        assertThat(Outcome.of("refused with 4xx QuotaExceed*").isShownBy(REFUSED))
                .isTrue();
        assertThat(Outcome.of("refused with 5xx QuotaExceed*").isShownBy(REFUSED))
                .isFalse();
    }

    @Test
    void stars_stand_for_any_text_and_full_stops_for_themselves() {
        assertThat(Outcome.of("refused with 4xx *").isShownBy(REFUSED)).isTrue();
        assertThat(Outcome.of("refused with 4xx *Exceed*").isShownBy(REFUSED)).isTrue();
        assertThat(Outcome.of("refused with 4xx *Tag*").isShownBy(REFUSED)).isFalse();
        assertThat(Outcome.of("refused with 403 Quota.xceed.Image").isShownBy(REFUSED))
                .isFalse();
    }

    @Test
    void an_error_body_under_200_is_no_success() {
        Reply reply = reply(200, "{\"Code\":\"QuotaExceed.Image\",\"ImageId\":\"m-1\"}");

        assertThat(Outcome.of("an image is created").isShownBy(reply)).isFalse();
        assertThat(Outcome.of("refused with 403 QuotaExceed.Image").isShownBy(reply))
                .isFalse();
    }

    @Test
    void a_star_alone_stands_for_any_code_of_the_status() {
        assertThat(Outcome.of("refused with 4xx *").isShownBy(REFUSED)).isTrue();
        assertThat(Outcome.of("refused with 400 *").isShownBy(REFUSED)).isFalse();
        assertThat(Outcome.of("refused with 4xx *").isShownBy(CREATED)).isFalse();
    }

    @Test
    void a_use_is_allowed_by_a_success_and_by_the_answer_to_a_dry_run() {
        assertThat(Outcome.of("the use is allowed").isShownBy(reply(400, "{\"Code\":\"DryRunOperation\"}")))
                .isTrue();
        assertThat(Outcome.of("the use is allowed").isShownBy(CREATED)).isTrue();
        assertThat(Outcome.of("the use is allowed").isShownBy(REFUSED)).isFalse();
    }

    @Test
    void unknown_words_are_refused_with_the_valid_ones() {
        assertThatThrownBy(() -> Outcome.of("an image is made")).hasMessageContaining("an image is created");
        assertThatThrownBy(() -> Outcome.of("refused with QuotaExceed")).hasMessageContaining("no status and code");
    }

    private static Reply reply(int status, String body) {
        return new ReplyReader().read(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
