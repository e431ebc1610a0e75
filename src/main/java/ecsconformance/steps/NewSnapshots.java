package ecsconformance.steps;

import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Reply;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * The snapshots of an instance that a scenario's requests have to answer for, in an account that others may use too.
 */
public final class NewSnapshots {

    private final Endpoint endpoint;
    private final Conversation conversation;
    private final Images images;
    private final Snapshots snapshots;
    private final GeneratedValues madeUp;

    public NewSnapshots(
            Endpoint endpoint, Conversation conversation, Images images, Snapshots snapshots, GeneratedValues madeUp) {
        this.endpoint = endpoint;
        this.conversation = conversation;
        this.images = images;
        this.snapshots = snapshots;
        this.madeUp = madeUp;
    }

    /**
     * The snapshots that are new since this moment, except for those that belong to an image of somebody else.
     * Inconclusive if a request without an answer may have taken them.
     */
    Set<Snapshots.Taken> since(Set<Snapshots.Taken> before, String instanceId) {
        Set<Snapshots.Taken> made = new LinkedHashSet<>(snapshots.of(instanceId));
        made.removeAll(before);
        if (made.isEmpty()) {
            return made;
        }
        endpoint.interference().ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
        if (!conversation.isAlone() && images.observable()) {
            Set<String> explained = images.snapshotsOf(this::isOfOthers);
            made.removeIf(taken -> explained.contains(taken.snapshotId()));
        }
        return made;
    }

    /**
     * Those that a refused request has to answer for: not those of the images that were made before it, which may be
     * listed later than the answer to their request. The images are looked at in any case, so that a record can tell.
     */
    Set<Snapshots.Taken> sinceRefusal(Set<Snapshots.Taken> before, String instanceId) {
        Set<Snapshots.Taken> made = since(before, instanceId);
        Set<String> earlier = conversation.createdImages();
        if (!earlier.isEmpty() && images.observable()) {
            earlier.forEach(images::settled);
            Set<String> explained = images.snapshotsOf(
                    image -> earlier.contains(image.text("ImageId").orElse("")));
            made.removeIf(taken -> explained.contains(taken.snapshotId()));
        }
        return made;
    }

    /**
     * Sends the refused call again, where others use the account: a snapshot of theirs comes at the same moment once,
     * and one that a refusal leaves each time.
     *
     * @return the snapshots that were made this time
     */
    Set<Snapshots.Taken> ofAnotherRefusal(String instanceId) {
        Set<Snapshots.Taken> now = snapshots.of(instanceId);
        Reply again = endpoint.request(conversation.call());
        if (again instanceof Reply.Refusal) {
            return sinceRefusal(now, instanceId);
        }
        throw new TestAbortedException("the refused request was sent again and answered " + again.summary());
    }

    /**
     * Sends what made an image again, as often as before, under another name and token.
     *
     * @return the snapshots that were there before
     */
    Set<Snapshots.Taken> requestAnotherImage(String instanceId) {
        Set<Snapshots.Taken> now = snapshots.of(instanceId);
        Call call = conversation.call();
        Call named = call.has("ImageName") ? call.with("ImageName", madeUp.name()) : call;
        Call another = call.has("ClientToken") ? named.with("ClientToken", madeUp.anotherToken()) : named;
        int count = conversation.calls().size();
        for (int time = 0; time < count; time++) {
            conversation.send(another);
        }
        return now;
    }

    /**
     * Tells whether it is certain that no request of this scenario made the image. An endpoint that makes more than it
     * says does so with the name and the tags of the request, or without any.
     */
    private boolean isOfOthers(Element image) {
        String id = image.text("ImageId").orElse("");
        if (conversation.createdImages().contains(id)) {
            return false;
        }
        Optional<String> mark = image.list("Tags", "Tag").stream()
                .filter(tag -> tag.text("TagKey")
                        .filter(RunCleanup.REQUEST_TAG::equals)
                        .isPresent())
                .flatMap(tag -> tag.text("TagValue").stream())
                .findFirst();
        if (mark.isPresent()) {
            return !mark.get().equals(madeUp.mark());
        }
        String name = image.text("ImageName").filter(shown -> !shown.equals(id)).orElse("");
        return conversation.calls().stream().allMatch(call -> tellsApart(call, name));
    }

    /** An endpoint may change a name that is not allowed, and makes one up where none is given. */
    private boolean tellsApart(Call call, String name) {
        String asked = call.parameters().getOrDefault("ImageName", "");
        if (conversation.hasFindableName(call)) {
            return !name.isEmpty() && !name.equals(asked);
        }
        return name.startsWith(RunCleanup.PREFIX) && !asked.contains(name);
    }

    /** By disk, how many. */
    static Map<String, Long> byDisk(Set<Snapshots.Taken> taken) {
        return taken.stream().collect(Collectors.groupingBy(Snapshots.Taken::diskId, Collectors.counting()));
    }

    static Set<String> ids(Set<Snapshots.Taken> taken) {
        return taken.stream().map(Snapshots.Taken::snapshotId).collect(Collectors.toSet());
    }

    static TestAbortedException perhapsTheirs(String when) {
        return new TestAbortedException(when + ": others use the account, and it may be theirs");
    }
}
