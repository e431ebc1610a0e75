package ecsconformance.steps;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.steps.Claims.Claim;
import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Reply;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Steps that use an image: instances are started from it and system disks replaced with it. */
public final class UseSteps {
    private final ScenarioFixtures fixtures;
    private final Endpoint endpoint;
    private final Conversation conversation;
    private final Verdicts verdicts;
    private final GeneratedValues generated;

    public UseSteps(
            ScenarioFixtures fixtures,
            Endpoint endpoint,
            Conversation conversation,
            Verdicts verdicts,
            GeneratedValues generated) {
        this.fixtures = fixtures;
        this.endpoint = endpoint;
        this.conversation = conversation;
        this.verdicts = verdicts;
        this.generated = generated;
    }

    /** Only a refusal that speaks of the image says something about it, and only a success that names what came of it. */
    @When("the image is used for {use}")
    @Sends("RunInstances")
    @Needs(ending = " a new instance", value = "RunInstances")
    @Needs(ending = " the stopped instance", value = "ReplaceSystemDisk", ownAccount = Foresight.NOTHING_REPLACED)
    public void used(Use use) {
        endpoint.expectOffered(use.operation());
        Call call = Call.of(use.operation()).with("ImageId", conversation.imageId());
        Reply reply = endpoint.send(use == Use.NEW_INSTANCE ? likeTheInstance(call) : ofTheStoppedInstance(call));
        if (!new Outcome.Used().isShownBy(reply) && !isAboutTheImage(reply)) {
            throw new TestAbortedException(use.operation() + " could not be used to try the image: " + reply.summary());
        }
        if (reply instanceof Reply.Success success && !use.isNamedIn(success.body())) {
            throw new TestAbortedException(
                    use.operation() + " answers " + reply.summary() + " and does not name what it made of the image");
        }
        conversation.recordUse(reply);
    }

    @Then("the use is allowed")
    @Claims(Claim.USE)
    public void allowed() {
        verdicts.expect(new Outcome.Used());
    }

    private static boolean isAboutTheImage(Reply reply) {
        return reply instanceof Reply.Refusal refusal
                && (refusal.code().contains("Image") || refusal.code().equals("OperationDenied"));
    }

    /** If others use the account, it is only asked whether an instance could be started; one that is can be found. */
    private Call likeTheInstance(Call call) {
        Call repeatable = call.with("ClientToken", generated.token());
        Call like = fixtures.account().exclusive()
                ? repeatable
                : repeatable
                        .with("DryRun", "true")
                        .with("InstanceName", generated.name())
                        .with("Tag.1.Key", RunCleanup.RUN_TAG)
                        .with("Tag.1.Value", fixtures.runId());
        Optional<Element> model = fixtures.firstInstance().flatMap(this::described);
        if (model.isEmpty()) {
            return like;
        }
        like = with(like, "InstanceType", model.get().text("InstanceType"));
        like = with(like, "ZoneId", model.get().text("ZoneId"));
        like = with(
                like,
                "SecurityGroupId",
                model.get().list("SecurityGroupIds", "SecurityGroupId").stream()
                        .map(Element::text)
                        .findFirst());
        return with(like, "VSwitchId", model.get().child("VpcAttributes").flatMap(vpc -> vpc.text("VSwitchId")));
    }

    private Optional<Element> described(String instanceId) {
        Reply reply = endpoint.send(Call.of("DescribeInstances").with("InstanceIds", "[\"" + instanceId + "\"]"));
        return reply instanceof Reply.Success success
                ? success.body().list("Instances", "Instance").stream()
                        .filter(it ->
                                it.text("InstanceId").filter(instanceId::equals).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private Call ofTheStoppedInstance(Call call) {
        if (!fixtures.account().exclusive()) {
            throw new TestAbortedException(Foresight.NOTHING_REPLACED);
        }
        return call.with(
                "InstanceId", fixtures.resource(Fixture.INSTANCE_STOPPED).id());
    }

    private static Call with(Call call, String name, Optional<String> value) {
        return value.filter(text -> !text.isBlank())
                .map(text -> call.with(name, text))
                .orElse(call);
    }

    /** The ways to use an image once it is made. */
    public enum Use {
        NEW_INSTANCE("a new instance", "RunInstances"),
        SYSTEM_DISK("the stopped instance", "ReplaceSystemDisk");

        private final String words;
        private final String operation;

        Use(String words, String operation) {
            this.words = words;
            this.operation = operation;
        }

        String operation() {
            return operation;
        }

        /** Tells whether a success says what came of the use: an instance, or a disk. */
        boolean isNamedIn(Element answer) {
            Stream<String> ids = this == NEW_INSTANCE
                    ? Stream.concat(
                            answer.list("InstanceIdSets", "InstanceIdSet").stream()
                                    .map(Element::text),
                            answer.text("InstanceId").stream())
                    : answer.text("DiskId").stream();
            return ids.anyMatch(id -> !id.isBlank());
        }

        static Use of(String words) {
            return Arrays.stream(values())
                    .filter(use -> use.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no image is used for \"" + words + "\""));
        }
    }
}
