package ecsconformance.explore;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content of an account that has done what its answers say: an account of the emulator with the target's own ids, kept
 * in step with the target. Where an answer was lost there is one world in which the call was carried out, and one in
 * which it was not.
 */
final class World {

    private static final AllowedAnswers DOCUMENTED = new AllowedAnswers(Behaviour.DOCUMENTED);

    private final ExplorationRecord recording;
    private final List<Event> events;
    private final Account account;
    private final Set<String> unsure = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<String, List<String>> failing = new LinkedHashMap<>();
    private final Set<String> refusedTokens = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, String> deleted = new HashMap<>();
    private final Map<String, Set<String>> underWay = new HashMap<>();
    /** The answers that requests may have, as far as they have been worked out for this state of the account. */
    private final Map<Map<String, String>, Asked> asked = new HashMap<>();

    /** A request, and the answers that it may have in some readings. */
    private record Asked(CreateImageRequest request, Map<AllowedAnswers, AllowedAnswers.Allowed> allowed) {}

    /** A call that was carried out, and the id of what it made. */
    record Event(String operation, Map<String, String> parameters, String id) {}

    World(ExplorationRecord recording) {
        this(recording, List.of());
    }

    private World(ExplorationRecord recording, List<Event> past) {
        this.recording = recording;
        this.events = new ArrayList<>();
        this.account = recording.account();
        past.forEach(this::carryOut);
    }

    /** The same world on its own. */
    World copy() {
        World copy = new World(recording, events);
        copy.unsure.retainAll(unsure);
        copy.busy.retainAll(busy);
        copy.doubtful.addAll(doubtful);
        copy.deleted.keySet().retainAll(deleted.keySet());
        copy.underWay.clear();
        underWay.forEach((instance, images) -> copy.underWay.put(instance, new HashSet<>(images)));
        copy.failing.putAll(failing);
        copy.refusedTokens.addAll(refusedTokens);
        return copy;
    }

    /** Notes that the image must end as failed, because of what these clauses say. */
    void mustFail(String imageId, List<String> clauses) {
        failing.put(imageId, clauses);
    }

    /** Notes that the image may end as failed. */
    void doubt(String imageId) {
        doubtful.add(imageId);
    }

    /** Worlds in which this is equal allow the same from now on: the events, and which images must or may fail. */
    List<Object> identity() {
        return List.of(Set.copyOf(events), Map.copyOf(failing), Set.copyOf(doubtful));
    }

    /** The clauses because of which images must end as failed, by the image. */
    Map<String, List<String>> failing() {
        return Collections.unmodifiableMap(failing);
    }

    /** Notes that the request was refused. The page does not say whether its token is free again. */
    void refused(Map<String, String> sent) {
        refusedTokens.add(sent.getOrDefault("ClientToken", ""));
    }

    /** Whether the token was refused and has no image, which it would give again. */
    boolean isRefusedToken(Map<String, String> sent) {
        String token = sent.getOrDefault("ClientToken", "");
        return !token.isEmpty()
                && refusedTokens.contains(token)
                && account.tokenUse(token).isEmpty();
    }

    Account account() {
        return account;
    }

    List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    /** The requests that made images, by the image's id. */
    Map<String, Map<String, String>> images() {
        Map<String, Map<String, String>> images = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.operation().equals(Request.CREATE_IMAGE))
                .filter(event -> account.images().named(event.id()).isPresent())
                .forEach(event -> images.put(event.id(), event.parameters()));
        return images;
    }

    /** The number of snapshots that were taken of the disk since the beginning, less those that were deleted. */
    int snapshotsOf(String diskId) {
        return taken.getOrDefault(diskId, 0);
    }

    /** Whether the image has not been seen Available since it was asked for. */
    boolean isUnsure(String imageId) {
        return unsure.contains(imageId);
    }

    /** Whether the image may fail, as one that was asked for while snapshots of its instance were under way. */
    boolean mayFail(String imageId) {
        return doubtful.contains(imageId);
    }

    /** Whether snapshots of the instance may still be under way. */
    boolean isBusy(String instanceId) {
        return busy.contains(instanceId);
    }

    /** Whether the call got its token's image, and differs only in parameters that a method of higher priority silences. */
    boolean repeatsWhatCounts(JudgedCall heard) {
        return account.tokenUse(heard.sent().getOrDefault("ClientToken", ""))
                .filter(use -> use.imageId().equals(heard.id()))
                .filter(use ->
                        Allowances.whatCounts(use.parameters()).equals(Allowances.whatCounts(local(heard.sent()))))
                .isPresent();
    }

    /** Whether the token's image was deleted: the page does not say what a repeat gives then. */
    boolean isTokenOfDeletedImage(Map<String, String> sent) {
        return account.tokenUse(sent.getOrDefault("ClientToken", ""))
                .filter(use -> account.images().named(use.imageId()).isEmpty())
                .isPresent();
    }

    /** The names of the images that were deleted and not seen gone. They may still take a name or a place of a quota. */
    List<String> deleted() {
        return List.copyOf(deleted.values());
    }

    /** Notes that only these images are there. */
    void seen(Set<String> images) {
        deleted.keySet().retainAll(images);
    }

    /** Notes that everything that was made is ready. */
    void settled() {
        unsure.clear();
        busy.clear();
        underWay.clear();
    }

    /** The answers that a request may have in a reading of the page. */
    AllowedAnswers.Allowed allowed(AllowedAnswers reading, Map<String, String> sent) {
        Asked it = asked.computeIfAbsent(
                sent, some -> new Asked(new CreateImageRequest(local(some)), new IdentityHashMap<>()));
        return it.allowed().computeIfAbsent(reading, some -> some.of(account, it.request()));
    }

    /** The parameters as the emulator knows the region. */
    private Map<String, String> local(Map<String, String> sent) {
        Map<String, String> local = new HashMap<>(sent);
        local.computeIfPresent("RegionId", (name, region) -> region.equals(recording.region()) ? Account.HOME : region);
        return local;
    }

    /** Carries the call out, whatever stands in its way. Returns false where the emulator cannot do so. */
    boolean carryOut(Event event) {
        asked.clear();
        Map<String, String> parameters = local(event.parameters());
        if (event.operation().equals(Request.CREATE_IMAGE)) {
            DOCUMENTED.accept(account, parameters, event.id());
            unsure.add(event.id());
            account.instances()
                    .find(parameters.getOrDefault("InstanceId", ""), parameters.getOrDefault("RegionId", ""))
                    .ifPresent(it -> {
                        account.disksOf(it).forEach(disk -> taken.merge(disk.id(), 1, Integer::sum));
                        underWay.computeIfAbsent(it.id(), key -> new HashSet<>())
                                .add(event.id());
                        if (!busy.add(it.id())) {
                            doubtful.addAll(underWay.get(it.id()));
                        }
                    });
        } else {
            account.images()
                    .named(parameters.getOrDefault("ImageId", ""))
                    .filter(image -> event.operation().equals("DeleteImage"))
                    .ifPresent(image -> deleted.put(image.id(), image.name()));
            Optional<Snapshot> lost = account.snapshots().named(parameters.getOrDefault("SnapshotId", ""));
            Answer answer = AllowedAnswers.call(account, event.operation(), parameters);
            if (!(answer instanceof Answer.Granted granted)) {
                return false;
            }
            if (event.operation().equals("DeleteSnapshot")) {
                lost.ifPresent(snapshot -> taken.merge(snapshot.diskId(), -1, Integer::sum));
            }
            if (event.operation().equals("CreateSnapshot")) {
                rename(granted, event.id());
                taken.merge(parameters.getOrDefault("DiskId", ""), 1, Integer::sum);
            }
        }
        events.add(event);
        return true;
    }

    /** The same world, in which an image of unknown id has this id. */
    World bound(String unknown, String id) {
        return new World(
                recording,
                events.stream()
                        .map(event -> event.id().equals(unknown)
                                ? new Event(event.operation(), event.parameters(), id)
                                : event)
                        .toList());
    }

    private void rename(Answer.Granted granted, String id) {
        String own = granted.body().parts().get("SnapshotId") instanceof Node.Text text ? text.value() : "";
        account.snapshots().named(own).ifPresent(it -> {
            account.snapshots().remove(own);
            account.snapshots().put(it.known(id, it.diskId()));
        });
    }
}
