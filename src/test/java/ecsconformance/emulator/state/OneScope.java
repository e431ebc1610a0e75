package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Behaviour;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A scope of a cloud of its own, and short ways to arrange fixtures in it, to call operations and to read the answers. */
final class OneScope {

    static final Duration READY_AFTER = Duration.ofMillis(30);
    static final String EVERY_STATUS = "Creating,Waiting,Available,UnAvailable,CreateFailed";

    final SteppingClock clock;
    final AccountCloud cloud;
    final Cloud.Scope scope;

    OneScope() {
        this(new SteppingClock());
    }

    private OneScope(SteppingClock clock) {
        this(clock, cloud(clock));
    }

    private OneScope(SteppingClock clock, AccountCloud cloud) {
        this.clock = clock;
        this.cloud = cloud;
        this.scope = cloud.openScope("a run", Behaviour.DOCUMENTED);
    }

    /** Another scope of the same cloud. */
    OneScope beside() {
        return new OneScope(clock, cloud);
    }

    private static AccountCloud cloud(Clock clock) {
        return new AccountCloud(
                clock,
                new Random(1),
                READY_AFTER,
                new Cloud.Principal("testid", "testsecret", Optional.empty()),
                Behaviour.DOCUMENTED);
    }

    Cloud.Arranged.Made make(String fixture) {
        Cloud.Arranged arranged = cloud.arrange(scope.scope(), fixture);
        assertThat(arranged).as(fixture).isInstanceOf(Cloud.Arranged.Made.class);
        return (Cloud.Arranged.Made) arranged;
    }

    String id(String fixture) {
        return make(fixture).id();
    }

    /** Calls an operation in the scope's region; names and values follow each other. */
    Answer call(String operation, String... namesAndValues) {
        Map<String, String> parameters = new HashMap<>(Map.of("RegionId", scope.regionId()));
        parameters.putAll(pairs(namesAndValues));
        return cloud.call(scope.accessKeyId(), operation, parameters);
    }

    Node.Fields granted(String operation, String... namesAndValues) {
        Answer answer = call(operation, namesAndValues);
        assertThat(answer).as(operation).isInstanceOf(Answer.Granted.class);
        return ((Answer.Granted) answer).body();
    }

    Refusal refused(String operation, String... namesAndValues) {
        Answer answer = call(operation, namesAndValues);
        assertThat(answer).as(operation).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).refusal();
    }

    /** The ImageId of a CreateImage that must succeed. */
    String image(String... namesAndValues) {
        return text(granted("CreateImage", namesAndValues), "ImageId");
    }

    void waitUntilReady() {
        clock.moveOn(READY_AFTER);
    }

    List<Node.Fields> images() {
        return list(granted("DescribeImages", "Status", EVERY_STATUS, "PageSize", "100"), "Images");
    }

    List<Node.Fields> snapshots() {
        return list(granted("DescribeSnapshots", "PageSize", "100"), "Snapshots");
    }

    Node.Fields image(String imageId) {
        return only(list(granted("DescribeImages", "Status", EVERY_STATUS, "ImageId", imageId), "Images"));
    }

    static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    static Node.Fields only(List<Node.Fields> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    static String text(Node.Fields fields, String name) {
        Node part = fields.parts().get(name);
        assertThat(part).as(name).isInstanceOf(Node.Text.class);
        return ((Node.Text) part).value();
    }

    static long number(Node.Fields fields, String name) {
        Node part = fields.parts().get(name);
        assertThat(part).as(name).isInstanceOf(Node.Number.class);
        return ((Node.Number) part).value();
    }

    static List<Node.Fields> list(Node.Fields fields, String wrapper) {
        Node part = fields.parts().get(wrapper);
        assertThat(part).as(wrapper).isInstanceOf(Node.Items.class);
        return ((Node.Items) part).items().stream().map(Node.Fields.class::cast).toList();
    }

    static List<String> texts(List<Node.Fields> items, String name) {
        return items.stream().map(item -> text(item, name)).toList();
    }
}
