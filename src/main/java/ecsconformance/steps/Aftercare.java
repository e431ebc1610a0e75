package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * Removes what a scenario created in an account that others use too: images first, then the snapshots that method 1
 * took for them. Waits for each image to settle, so that the next scenario finds the instance at rest.
 */
public final class Aftercare {

    private final SuiteSetting setting;
    private final Scene scene;
    private final Endpoint endpoint;
    private final Conversation conversation;
    private final Images images;
    private final Snapshots snapshots;

    public Aftercare(
            SuiteSetting setting,
            Scene scene,
            Endpoint endpoint,
            Conversation conversation,
            Images images,
            Snapshots snapshots) {
        this.setting = setting;
        this.scene = scene;
        this.endpoint = endpoint;
        this.conversation = conversation;
        this.images = images;
        this.snapshots = snapshots;
    }

    /** Ids of what could not be removed. A fresh account goes as a whole, so nothing in it needs care. */
    List<String> leaked() {
        if (conversation.createdImages().isEmpty() || scene.account().exclusive()) {
            return List.of();
        }
        List<String> leaked = new ArrayList<>();
        for (String image : conversation.createdImages()) {
            if (!removed(image)) {
                leaked.add(image);
            }
        }
        for (String snapshot : newSnapshots()) {
            if (!delete("DeleteSnapshot", "SnapshotId", snapshot)) {
                leaked.add(snapshot);
            }
        }
        return leaked;
    }

    private boolean removed(String image) {
        try {
            if (images.observable()) {
                images.settled(image);
            }
        } catch (TestAbortedException unseen) {
            // The image can still be deleted without having been looked at.
        }
        return delete("DeleteImage", "ImageId", image);
    }

    private Set<String> newSnapshots() {
        try {
            return conversation
                    .instanceOf(conversation.call())
                    .filter(instance -> snapshots.observable())
                    .map(instance -> snapshots.since(conversation.beginning().snapshots(), instance).stream()
                            .map(Snapshots.Taken::snapshotId)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
        } catch (TestAbortedException unseen) {
            return Set.of();
        }
    }

    private boolean delete(String operation, String parameter, String id) {
        if (!setting.offer().has(operation)) {
            return false;
        }
        Reply reply = new Polling(setting)
                .until(
                        () -> endpoint.send(Call.of(operation).with(parameter, id)),
                        answer -> !(answer instanceof Reply.Refusal refusal) || refusal.status() == 404,
                        setting.offer().pollInterval().multipliedBy(3));
        return reply instanceof Reply.Success || (reply instanceof Reply.Refusal refusal && refusal.status() == 404);
    }
}
