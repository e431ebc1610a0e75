package ecsconformance.emulator.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One account and all it owns. Not thread-safe by itself: whoever works with it holds its monitor. */
public final class Account {

    /** The region that scopes and the default account live in. */
    public static final String HOME = "cn-hangzhou";

    /** Another region that exists. */
    public static final String ELSEWHERE = "cn-shanghai";

    private static final int ORDINARY_QUOTA = 1000;

    private final String id;
    private final Clock clock;
    private final Ids ids;
    private final Duration imageReadyAfter;
    private final Store<Instance> instances = new Store<>(Instance::id, Instance::region);
    private final Store<Disk> disks = new Store<>(Disk::id, Disk::region);
    private final Store<Snapshot> snapshots = new Store<>(Snapshot::id, Snapshot::region);
    private final Store<Image> images = new Store<>(Image::id, Image::region);
    private final Set<String> resourceGroups = new LinkedHashSet<>();
    private final Map<String, TokenUse> tokens = new HashMap<>();
    private final Map<String, Map<String, String>> tags = new HashMap<>();
    private final Quota imageQuota = new Quota(ORDINARY_QUOTA);
    private final Quota snapshotQuota = new Quota(ORDINARY_QUOTA);
    private Standing standing = Standing.ORDINARY;

    public Account(String id, Clock clock, Ids ids, Duration imageReadyAfter) {
        this.id = id;
        this.clock = clock;
        this.ids = ids;
        this.imageReadyAfter = imageReadyAfter;
    }

    public String id() {
        return id;
    }

    public Instant now() {
        return clock.instant();
    }

    /** When an image that is made now will be Available. */
    public Instant imageReadyAt() {
        return now().plus(imageReadyAfter);
    }

    /** A new id of that kind, for example {@code newId("m")}. */
    public String newId(String kind) {
        return ids.next(kind);
    }

    public Store<Instance> instances() {
        return instances;
    }

    public Store<Disk> disks() {
        return disks;
    }

    public Store<Snapshot> snapshots() {
        return snapshots;
    }

    public Store<Image> images() {
        return images;
    }

    public Set<String> resourceGroups() {
        return resourceGroups;
    }

    public Quota imageQuota() {
        return imageQuota;
    }

    public Quota snapshotQuota() {
        return snapshotQuota;
    }

    public Standing standing() {
        return standing;
    }

    public void standing(Standing other) {
        standing = other;
    }

    public Optional<TokenUse> tokenUse(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    public void use(String token, TokenUse use) {
        tokens.put(token, use);
    }

    /** The tags of any resource but an image, which carries its own. */
    public Map<String, String> tagsOf(String resourceId) {
        return tags.computeIfAbsent(resourceId, key -> new HashMap<>());
    }

    /** The instance's disks, the system disk first, then in the order of their devices. */
    public List<Disk> disksOf(Instance instance) {
        return disks.all(instance.region(), disk -> disk.instanceId().equals(instance.id())).stream()
                .sorted(java.util.Comparator.comparing(Disk::type).thenComparing(Disk::device))
                .toList();
    }
}
