package ecsconformance.steps;

import ecsconformance.wire.Format;
import ecsconformance.wire.Reply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;

/** How requests travel and what every answer has. */
public final class WireSteps {

    private static final String ERROR_ROOT = "Error";
    private static final String SUCCESS_ROOT = "CreateImageResponse";

    private final Endpoint endpoint;
    private final Conversation conversation;
    private final Verdicts verdicts;
    private final Evidence evidence;

    public WireSteps(Endpoint endpoint, Conversation conversation, Verdicts verdicts, Evidence evidence) {
        this.endpoint = endpoint;
        this.conversation = conversation;
        this.verdicts = verdicts;
        this.evidence = evidence;
    }

    @Given("a client that {manner}")
    public void client(Manner manner) {
        endpoint.speakLike(manner);
    }

    /** Not offered is what no probe got through and no target file claims; an answer of any kind will do then. */
    @Then("an image is created, or such clients are not served")
    public void createdOrNotServed() {
        Reply reply = conversation.reply();
        boolean offered = endpoint.offer().serves(endpoint.style());
        if (!offered && !new Outcome.Created().isShownBy(reply)) {
            verdicts.note("an image is created, or such clients are not served", reply.summary());
            evidence.reading("not served: " + endpoint.style());
            return;
        }
        verdicts.expect(new Outcome.Created(), reply);
        evidence.reading("served");
    }

    @Then("the answer is in {word} with a RequestId")
    public void answerIsIn(String format) {
        Answered answered = Answered.of(conversation.reply(), verdicts);
        verdicts.expectEqual("format", format, answered.format().name());
        expectNamesAndRequestId(answered);
    }

    @Then("the answer is in either format with a RequestId")
    public void answerIsInEither() {
        Answered answered = Answered.of(conversation.reply(), verdicts);
        evidence.reading(answered.format().name());
        expectNamesAndRequestId(answered);
    }

    @Then("every answer has another RequestId")
    public void requestIdsDiffer() {
        List<String> ids = conversation.replies().stream()
                .map(reply -> Answered.of(reply, verdicts).requestId().orElse("none"))
                .toList();
        verdicts.note("a RequestId of its own in each answer", ids.toString());
        if (ids.contains("none") || ids.stream().distinct().count() < ids.size()) {
            throw new RuleBroken("a RequestId of its own in each answer", ids.toString());
        }
    }

    private void expectNamesAndRequestId(Answered answered) {
        if (answered.format() == Format.XML) {
            verdicts.expectEqual("root element", answered.refusal() ? ERROR_ROOT : SUCCESS_ROOT, answered.root());
        }
        if (answered.requestId().filter(id -> !id.isBlank()).isEmpty()) {
            throw new RuleBroken("an answer with a RequestId", "an answer without");
        }
    }

    /** What a readable answer of either kind has. */
    private record Answered(boolean refusal, Format format, String root, Optional<String> requestId) {
        static Answered of(Reply reply, Verdicts verdicts) {
            if (reply instanceof Reply.Success success) {
                return new Answered(false, success.format(), success.root(), success.requestId());
            }
            if (reply instanceof Reply.Refusal refusal) {
                return new Answered(true, refusal.format(), refusal.root(), refusal.requestId());
            }
            throw verdicts.otherwise("an answer in one of the documented formats", reply);
        }
    }
}
