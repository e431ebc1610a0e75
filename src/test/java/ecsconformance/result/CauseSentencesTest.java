package ecsconformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of a cause say what differs, whatever the answers have beside it. */
final class CauseSentencesTest {

    @Test
    void refusals_without_a_code_are_one_cause_whatever_their_status() {
        String left = ": an answer outside 2xx without an error code; its fields are ErrorCode, RequestId";
        assertThat(CausesTest.sentences(
                        CausesTest.rule(
                                "a.b",
                                CausesTest.failed("refused with 400 A.B", "unreadable answer with status 400" + left)),
                        CausesTest.rule(
                                "c.d",
                                CausesTest.failed("refused with 404 C.D", "unreadable answer with status 404" + left)),
                        CausesTest.rule(
                                "e.f", CausesTest.failed("refused with 4xx *Tag*", "success 200 with ImageId m-1")),
                        CausesTest.rule("g.h", CausesTest.failed("refused with 4xx *", "success 200 with ImageId m-1")),
                        CausesTest.rule(
                                "i.j",
                                CausesTest.failed(
                                        CausesTest.CREATED,
                                        "unreadable answer with status 200: the body is not UTF-8"))))
                .containsExactlyInAnyOrder(
                        "answers have no Code (fields seen: ErrorCode, RequestId)",
                        "accepted, although a refusal such as 4xx *Tag* is documented",
                        "accepted, although a refusal is documented",
                        "answers cannot be read: status 200: the body is not UTF-8");
    }
}
