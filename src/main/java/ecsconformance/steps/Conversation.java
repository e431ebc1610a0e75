package ecsconformance.steps;

import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import ecsconformance.wire.TransientFailure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The CreateImage calls of a scenario: the requests, the answers, and the images that earlier requests made. */
public final class Conversation {

    private static final Pattern FINDABLE_NAME = Pattern.compile("\\p{L}[\\p{L}0-9_-]{1,127}");

    private final ScenarioFixtures fixtures;
    private final Endpoint endpoint;
    private final Images images;
    private final Snapshots snapshots;
    private final SimultaneousCalls simultaneous;
    private final Settling settling;
    private final GeneratedValues generated;
    private final List<Call> calls = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final Set<String> createdImages = new LinkedHashSet<>();
    private Before before = new Before(Set.of(), Set.of());
    private Before beginning;

    public Conversation(
            ScenarioFixtures fixtures,
            Endpoint endpoint,
            Images images,
            Snapshots snapshots,
            SimultaneousCalls simultaneous,
            Settling settling,
            GeneratedValues generated) {
        this.fixtures = fixtures;
        this.endpoint = endpoint;
        this.images = images;
        this.snapshots = snapshots;
        this.simultaneous = simultaneous;
        this.settling = settling;
        this.generated = generated;
    }

    /**
     * The images and snapshots that existed before the last call; images only if the call's own name cannot be searched
     * for.
     */
    record Before(Set<String> images, Set<Snapshots.Taken> snapshots) {}

    /** Sends a call of CreateImage and keeps its reply. */
    void send(Call call) {
        observeBefore(call);
        Call marked = marked(call);
        record(marked, settling.settled(marked, endpoint.request(marked)));
    }

    /** Sends a call several times at the same moment and keeps all replies. */
    void sendAtOnce(Call call, int count) {
        observeBefore(call);
        Call marked = marked(call);
        simultaneous.send(marked, count).forEach(reply -> record(marked, settling.settled(marked, reply)));
    }

    private void observeBefore(Call call) {
        before = new Before(
                listsImages(call) ? images.own() : Set.of(),
                instanceOf(call)
                        .filter(id -> snapshots.observable())
                        .map(snapshots::of)
                        .orElse(Set.of()));
        if (beginning == null) {
            beginning = before;
        }
    }

    /**
     * An image that no name of its own tells from others', in an account of others, carries two tags instead: the
     * run's, and one of the scenario's own.
     */
    private Call marked(Call call) {
        String name = call.parameter("ImageName");
        boolean telling = name != null && name.length() >= RunCleanup.SHORTEST_TELLING_NAME;
        boolean marked = call.parameters().containsValue(RunCleanup.REQUEST_TAG);
        return telling || marked || fixtures.account().exclusive()
                ? call
                : withTag(
                        withTag(call, RunCleanup.RUN_TAG, fixtures.runId()), RunCleanup.REQUEST_TAG, generated.mark());
    }

    private static Call withTag(Call call, String key, String value) {
        int number = 1;
        while (call.has("Tag." + number + ".Key") || call.has("Tag." + number + ".Value")) {
            number++;
        }
        return call.with("Tag." + number + ".Key", key).with("Tag." + number + ".Value", value);
    }

    private void record(Call call, Reply reply) {
        calls.add(call);
        replies.add(reply);
        if (reply instanceof Reply.Success success) {
            success.body().text("ImageId").filter(id -> !id.isBlank()).ifPresent(createdImages::add);
        }
    }

    /** Keeps the reply to a call of another operation, which the image was used with. */
    void recordUse(Reply reply) {
        replies.add(reply);
    }

    Call call() {
        return last(calls);
    }

    Reply reply() {
        return last(replies);
    }

    List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** The outcome of a request that was lost or not looked at, if one was: then nothing that is missing tells anything. */
    Optional<String> lost() {
        return replies.stream().filter(TransientFailure::is).map(Reply::summary).findFirst();
    }

    Before before() {
        return before;
    }

    /** The images and snapshots that existed before the first call. */
    Before beginning() {
        return beginning == null ? before : beginning;
    }

    /** All calls so far, in the order of the replies. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Tells whether nobody else uses the account. */
    boolean isAlone() {
        return fixtures.account().exclusive();
    }

    /** The id of the image that the last call made. */
    String imageId() {
        if (reply() instanceof Reply.Success success) {
            return success.body().text("ImageId").orElse("");
        }
        throw new IllegalStateException("the last request made no image");
    }

    /** Tells whether the last reply names an image that an earlier one has named. */
    boolean repeatsAnImage() {
        return replies.size() > 1
                && reply() instanceof Reply.Success success
                && replies.subList(0, replies.size() - 1).stream()
                        .filter(Reply.Success.class::isInstance)
                        .anyMatch(earlier -> ((Reply.Success) earlier)
                                .body()
                                .text("ImageId")
                                .equals(success.body().text("ImageId")));
    }

    /** Ids of all images this scenario was told of. */
    Set<String> createdImages() {
        return Set.copyOf(createdImages);
    }

    /** The id of the arranged instance that the call takes as its template, where it does. */
    Optional<String> instanceOf(Call call) {
        return Optional.ofNullable(call.parameter("InstanceId"))
                .filter(id -> !id.isEmpty())
                .filter(id -> fixtures.instance(id).isPresent());
    }

    /** Tells whether images of the call's own name can be searched for, whatever the target makes of odd names. */
    boolean hasFindableName(Call call) {
        String name = call.parameter("ImageName");
        return name != null && FINDABLE_NAME.matcher(name).matches();
    }

    /** In an account of the scenario's own, all images tell whether one was made; in a shared one only the name can. */
    boolean listsImages(Call call) {
        return images.observable()
                && !hasFindableName(call)
                && fixtures.account().exclusive();
    }

    /** Tells whether all tags in the account are the scenario's own. */
    boolean mayListTags() {
        return fixtures.account().exclusive() && endpoint.offer().has("ListTagResources");
    }

    private static <T> T last(List<T> all) {
        if (all.isEmpty()) {
            throw new IllegalStateException("no request was sent yet");
        }
        return all.get(all.size() - 1);
    }
}
