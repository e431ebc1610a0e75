package ecsconformance.steps;

import ecsconformance.steps.Claims.Claim;
import ecsconformance.wire.Format;
import ecsconformance.wire.Reply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Steps about methods, signatures and formats, and about the fields that every answer has. */
public final class WireSteps {

    private static final String ERROR_ROOT = "Error";
    private static final String SUCCESS_ROOT = "CreateImageResponse";

    private final ScenarioFixtures fixtures;
    private final Endpoint endpoint;
    private final Conversation conversation;
    private final Verdicts verdicts;
    private final Evidence evidence;

    public WireSteps(
            ScenarioFixtures fixtures,
            Endpoint endpoint,
            Conversation conversation,
            Verdicts verdicts,
            Evidence evidence) {
        this.fixtures = fixtures;
        this.endpoint = endpoint;
        this.conversation = conversation;
        this.verdicts = verdicts;
        this.evidence = evidence;
    }

    @Given("a client that {variant}")
    @Needs(ending = " works in another account", ownAccount = Foresight.NO_SECOND_ACCOUNT)
    public void client(ClientVariant variant) {
        if (variant == ClientVariant.ANOTHER_ACCOUNT) {
            fixtures.moveToAnotherAccount();
        }
        endpoint.behaveAs(variant);
    }

    @Then("the answer is in {format} with a RequestId")
    @Claims(Claim.ENVELOPE)
    public void answerIsIn(Optional<Format> format) {
        Answered answered = Answered.of(conversation.reply(), verdicts);
        format.ifPresentOrElse(
                wanted -> verdicts.expectEqual(
                        "format", wanted.name(), answered.format().name()),
                () -> evidence.reading(answered.format().name()));
        expectNamesAndRequestId(answered);
    }

    @Then("every answer has another RequestId")
    @Claims(Claim.REQUEST_IDS)
    public void requestIdsDiffer() {
        List<Answered> answers = conversation.replies().stream()
                .map(reply -> Answered.of(reply, verdicts))
                .toList();
        answers.forEach(Answered::expectRequestId);
        List<String> ids =
                answers.stream().map(it -> it.requestId().orElseThrow()).toList();
        verdicts.note("a RequestId of its own in each answer", ids.toString());
        ids.stream()
                .filter(id -> Collections.frequency(ids, id) > 1)
                .findFirst()
                .ifPresent(id -> {
                    throw new RuleBroken(
                            "a RequestId of its own in each answer", "several answers with the RequestId " + id);
                });
    }

    private void expectNamesAndRequestId(Answered answered) {
        if (answered.format() == Format.XML) {
            verdicts.expectEqual("root element", answered.refusal() ? ERROR_ROOT : SUCCESS_ROOT, answered.root());
        }
        answered.expectRequestId();
        if (conversation.reply() instanceof Reply.Refusal refusal) {
            if (refusal.message().isBlank()) {
                throw new RuleBroken(
                        "a refusal with a Message", "a refusal without, its fields are " + answered.fields());
            }
            evidence.reading(refusal.body().text("HostId").isPresent() ? "names a HostId" : "names no HostId");
        }
    }

    /** The parts that a readable answer of either kind has. */
    private record Answered(boolean refusal, Format format, String root, Optional<String> requestId, String fields) {
        void expectRequestId() {
            if (requestId.filter(id -> !id.isBlank()).isEmpty()) {
                throw new RuleBroken("an answer with a RequestId", "an answer without, its fields are " + fields);
            }
        }

        static Answered of(Reply reply, Verdicts verdicts) {
            if (reply instanceof Reply.Success success) {
                return new Answered(
                        false, success.format(), success.root(), success.requestId(), Reply.fields(success.body()));
            }
            if (reply instanceof Reply.Refusal refusal) {
                return new Answered(
                        true, refusal.format(), refusal.root(), refusal.requestId(), Reply.fields(refusal.body()));
            }
            throw verdicts.otherwise("an answer in one of the documented formats", reply);
        }
    }
}
