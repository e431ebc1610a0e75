package ecsconformance.steps;

import ecsconformance.fixture.Fixture;
import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import org.opentest4j.TestAbortedException;

/** The state before the request. */
public final class FixtureSteps {

    private final RunServices services;
    private final ScenarioFixtures fixtures;
    private final Requests requests;
    private final Conversation conversation;
    private final Images images;
    private final Endpoint endpoint;
    private final Settling settling;

    public FixtureSteps(
            RunServices services,
            ScenarioFixtures fixtures,
            Requests requests,
            Conversation conversation,
            Images images,
            Endpoint endpoint,
            Settling settling) {
        this.services = services;
        this.fixtures = fixtures;
        this.requests = requests;
        this.conversation = conversation;
        this.images = images;
        this.endpoint = endpoint;
        this.settling = settling;
    }

    @Given("{fixture}")
    public void fixture(Fixture fixture) {
        fixtures.need(fixture);
    }

    @Given("an image was made from {source}")
    @Sends({"CreateImage", "DescribeImages"})
    @Needs("DescribeImages")
    public void anImageWasMade(Source source) {
        conversation.send(requests.from(source, null));
        expectAccepted();
        expectAvailable();
    }

    @Given("an image was {asked} from {source} with")
    @Sends("CreateImage")
    @Needs(value = "DescribeImages", beginning = "an image was made ")
    public void anImageWas(EarlierRequest asked, Source source, DataTable parameters) {
        conversation.send(requests.from(source, parameters));
        switch (asked) {
            case REQUESTED -> expectAccepted();
            case MADE -> {
                expectAccepted();
                expectAvailable();
            }
            case REFUSED -> expectRefused();
        }
    }

    private void expectAvailable() {
        boolean available = images.settled(conversation.imageId())
                .filter(image -> Images.status(image).equals("Available"))
                .isPresent();
        if (!available) {
            throw new TestAbortedException("the earlier image did not become Available");
        }
    }

    @Given("one image of the account was deleted")
    @Sends({"DescribeImages", "DeleteImage"})
    @Needs(
            value = {"DescribeImages", "DeleteImage"},
            ownAccount = Foresight.NOTHING_DELETED)
    public void oneImageWasDeleted() {
        if (!fixtures.account().exclusive()) {
            throw new TestAbortedException(Foresight.NOTHING_DELETED);
        }
        String image = images.own().stream()
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("the account shows no image that could be deleted"));
        Reply reply = services.polling()
                .until(
                        () -> endpoint.send(Call.of("DeleteImage").with("ImageId", image)),
                        answer -> !(answer instanceof Reply.Refusal refusal)
                                || !refusal.code().equals("ImageIsCreating"),
                        services.offer().imageReady());
        if (!(reply instanceof Reply.Success)) {
            throw new TestAbortedException("the image could not be deleted: " + reply.summary());
        }
        settling.expectFreedPlace();
    }

    private void expectRefused() {
        if (!(conversation.reply() instanceof Reply.Refusal)) {
            throw new TestAbortedException("the earlier request was not refused: "
                    + conversation.reply().summary());
        }
    }

    private void expectAccepted() {
        if (!new Outcome.Created().isShownBy(conversation.reply())) {
            throw new TestAbortedException("the earlier image could not be made: "
                    + conversation.reply().summary());
        }
    }

    /** The outcome of a request that was sent before the one that a scenario is about. */
    public enum EarlierRequest {
        REQUESTED,
        MADE,
        REFUSED
    }
}
