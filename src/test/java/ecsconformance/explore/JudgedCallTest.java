package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call that is too long for a URL travels by POST; only a target that takes POST is judged by the answer. */
final class JudgedCallTest {

    private static final WireStyle GET = new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON);
    private static final WireStyle POST = GET.with(HttpVerb.POST);

    private static JudgedCall answered(HttpVerb verb, List<WireStyle> served) {
        Reply refusal =
                new Reply.Refusal(400, Format.JSON, "id", "MissingParameter", "no Action", Element.branch(Map.of()));
        Call call = Call.of(Request.CREATE_IMAGE);
        Exchange exchange = new Exchange(
                "e1",
                call.operation(),
                GET,
                verb,
                "http://ecs.example.com/",
                Map.of(),
                400,
                Map.of(),
                "",
                refusal,
                refusal,
                "id",
                "curl",
                Instant.EPOCH,
                Duration.ZERO);
        return JudgedCall.of(call, GET, exchange, served);
    }

    @Test
    void a_value_that_the_target_cannot_understand_on_the_wire_is_not_judged() {
        assertThat(answered(HttpVerb.POST, List.of(GET)).kind()).isEqualTo(JudgedCall.Kind.BUSY);
        assertThat(answered(HttpVerb.POST, List.of(GET, POST)).kind()).isEqualTo(JudgedCall.Kind.REFUSED);
        assertThat(answered(HttpVerb.GET, List.of(GET)).kind()).isEqualTo(JudgedCall.Kind.REFUSED);
    }
}
