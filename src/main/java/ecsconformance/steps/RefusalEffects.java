package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import java.util.LinkedHashSet;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Checks whether a refused request left an image or a snapshot behind, if the target offers the operations for this
 * check.
 */
public final class RefusalEffects {

    private final Conversation conversation;
    private final Images images;
    private final Snapshots snapshots;
    private final NewSnapshots newSnapshots;

    public RefusalEffects(Conversation conversation, Images images, Snapshots snapshots, NewSnapshots newSnapshots) {
        this.conversation = conversation;
        this.images = images;
        this.snapshots = snapshots;
        this.newSnapshots = newSnapshots;
    }

    void nothingWasCreated() {
        Call call = conversation.call();
        Set<String> made = new LinkedHashSet<>();
        if (conversation.listsImages(call)) {
            made.addAll(images.own());
            made.removeAll(conversation.before().images());
        } else if (images.observable() && conversation.hasFindableName(call)) {
            made.addAll(images.named(call.parameter("ImageName")));
        }
        made.removeAll(conversation.createdImages());
        expectNone("image", made);
        // A snapshot process that fails half-way may leave what it had taken: the page does not say that it cleans up.
        boolean brokenOff = conversation.reply() instanceof Reply.Refusal refusal && refusal.status() >= 500;
        if (snapshots.observable() && !brokenOff) {
            conversation.instanceOf(call).ifPresent(this::noSnapshotOf);
        }
        expectNone("tagged image", taggedImages(call));
    }

    /** Images with the call's tag, in an account where nobody else makes any; not every target lets tags be listed. */
    private Set<String> taggedImages(Call call) {
        String key = call.parameters().getOrDefault("Tag.1.Key", "");
        if (key.isEmpty() || !conversation.mayListTags()) {
            return Set.of();
        }
        Set<String> tagged = new LinkedHashSet<>(images.tagged(key));
        tagged.removeAll(conversation.createdImages());
        return tagged;
    }

    private void noSnapshotOf(String instanceId) {
        Set<Snapshots.Taken> made =
                newSnapshots.sinceRefusal(conversation.before().snapshots(), instanceId);
        if (!made.isEmpty() && !conversation.isAlone()) {
            made = newSnapshots.ofAnotherRefusal(instanceId);
            if (made.isEmpty()) {
                throw NewSnapshots.perhapsTheirs(
                        "a snapshot was taken while the request was refused, and none when it was refused again");
            }
        }
        expectNone("snapshot", NewSnapshots.ids(made));
    }

    private void expectNone(String kind, Set<String> made) {
        if (!made.isEmpty()) {
            conversation.lost().ifPresent(reason -> {
                throw new TestAbortedException(reason);
            });
            throw new RuleBroken(
                    "a refused request creates no " + kind,
                    "refused, yet " + kind + " " + String.join(", ", made) + " exists");
        }
    }
}
