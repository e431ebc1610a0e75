package ecsconformance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;

/** Steps about the requests of the client. */
public final class RequestSteps {

    private final Requests requests;
    private final Conversation conversation;

    public RequestSteps(Requests requests, Conversation conversation) {
        this.requests = requests;
        this.conversation = conversation;
    }

    @When("an image is requested from {source}")
    @Sends("CreateImage")
    public void requestedFrom(Source source) {
        conversation.send(requests.from(source, null));
    }

    @When("an image is requested from {source} with")
    @Sends("CreateImage")
    public void requestedFromWith(Source source, DataTable parameters) {
        conversation.send(requests.from(source, parameters));
    }

    @When("an image is requested with")
    @Sends("CreateImage")
    public void requestedWith(DataTable parameters) {
        conversation.send(requests.with(parameters));
    }

    @When("the same image is requested again")
    @Sends("CreateImage")
    public void requestedAgain() {
        conversation.send(conversation.call());
    }

    @When("the same image is requested again with")
    @Sends("CreateImage")
    public void requestedAgainWith(DataTable parameters) {
        conversation.send(requests.with(conversation.call(), parameters));
    }

    @When("{int} equal requests from {source} with a token are sent at once")
    @Sends("CreateImage")
    public void sentAtOnce(int count, Source source) {
        conversation.sendAtOnce(requests.withToken(source), count);
    }
}
