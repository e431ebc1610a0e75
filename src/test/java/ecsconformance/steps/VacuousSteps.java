package ecsconformance.steps;

import ecsconformance.steps.Claims.Claim;
import io.cucumber.java.en.Then;

/** A check that cannot fail, for those that must find it. */
public final class VacuousSteps {

    private final Conversation conversation;

    public VacuousSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Then("a refusal is taken for granted")
    @Claims(Claim.OUTCOME)
    public void takenForGranted() {
        conversation.reply();
    }
}
