package ecsconformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure is shown with the request whose answer was judged, not with a look-up that came after it. */
final class JudgedExchangeTest {

    private static final List<RecordedExchange> SENT = List.of(
            exchange("first", "CreateImage", 200, "{\"ImageId\": \"m-1\"}"),
            exchange("looked", "DescribeImages", 200, "{\"ImageId\": \"m-1\"}"),
            exchange("repeated", "CreateImage", 200, "{\"ImageId\": \"m-2\"}"),
            exchange("refused", "CreateImage", 404, "{\"Code\": \"InvalidSnapshotId.NotFound\"}"),
            exchange("used", "RunInstances", 403, "{\"Code\": \"ImageNotReady\"}"),
            exchange("last", "DescribeImages", 200, "{}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "success 200 with ImageId m-1|first",
                "success 200 with ImageId m-2, which an earlier request has made|repeated",
                "success 200 without an ImageId, its fields are RequestId|repeated",
                "refused with 404 InvalidSnapshotId.NotFound: The specified SnapshotId does not exist.|refused",
                "refused with 403 ImageNotReady|used",
                "unreadable answer with status 404: no JSON|refused",
                "accepted, and the image is Available|used",
                "format XML|used",
                "an answer without, its fields are ImageId|used",
                "number of disks 1|last",
                "Description (none)|last",
                "refused, yet image m-1 exists|last",
                "DescribeImages did not list it|last",
                "refused with 500 InternalError|used"
            })
    void the_one_is_found_whose_answer_is_the_actual_outcome(String actual, String id) {
        assertThat(JudgedExchange.of(Optional.of(actual), SENT))
                .map(RecordedExchange::id)
                .contains(id);
    }

    @Test
    void without_an_outcome_it_is_the_last_and_without_an_exchange_none() {
        assertThat(JudgedExchange.of(Optional.empty(), SENT))
                .map(RecordedExchange::id)
                .contains("last");
        assertThat(JudgedExchange.of(Optional.of("format XML"), List.of())).isEmpty();
    }

    private static RecordedExchange exchange(String id, String operation, int status, String body) {
        return new RecordedExchange(
                id,
                operation,
                "v1 GET JSON",
                "GET",
                "http://h",
                Map.of(),
                status,
                Map.of(),
                body,
                Optional.empty(),
                "",
                "",
                Instant.EPOCH,
                1);
    }
}
