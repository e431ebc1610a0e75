package ecsconformance.emulator.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** One account and all it owns. Not thread-safe by itself: whoever works with it holds its monitor. */
public final class Account {

    /** The region that scopes and the default account live in. */
    public static final String HOME = "cn-hangzhou";

    /** Another region that exists. */
    public static final String ELSEWHERE = "cn-shanghai";

    /** All regions, of which an account calls one its home. */
    public static final List<String> REGIONS = List.of(HOME, ELSEWHERE);

    private static final int ORDINARY_QUOTA = 1000;

    private final String id;
    private final String home;
    private final Clock clock;
    private final Ids ids;
    private final Delays delays;
    private final Store<Instance> instances = new Store<>(Instance::id, Instance::region);
    private final Store<Disk> disks = new Store<>(Disk::id, Disk::region);
    private final Store<Snapshot> snapshots = new Store<>(Snapshot::id, Snapshot::region);
    private final Store<Image> images = new Store<>(Image::id, Image::region);
    private final Set<String> resourceGroups = new LinkedHashSet<>();
    private final Map<String, TokenUse> tokens = new HashMap<>();
    private final Map<String, Map<String, String>> tags = new HashMap<>();
    private final Quota imageQuota = new Quota(ORDINARY_QUOTA);
    private final Quota snapshotQuota = new Quota(ORDINARY_QUOTA);
    private final PriorityQueue<Change> changes = new PriorityQueue<>(Comparator.comparing(Change::due));
    private AccountStatus status = AccountStatus.ORDINARY;

    /** Something that is going to happen. */
    private record Change(Instant due, Runnable what) {}

    /** @param home the region of {@link #REGIONS} that its ordinary resources are in */
    public Account(String id, String home, Clock clock, Ids ids, Delays delays) {
        this.id = id;
        this.home = home;
        this.clock = clock;
        this.ids = ids;
        this.delays = delays;
    }

    public String id() {
        return id;
    }

    public String home() {
        return home;
    }

    /** The region that is not its home. */
    public String elsewhere() {
        return home.equals(HOME) ? ELSEWHERE : HOME;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Has something happen once the time is over; at once where there is none. */
    public void after(Duration delay, Runnable change) {
        if (delay.isZero()) {
            change.run();
        } else {
            changes.add(new Change(now().plus(delay), change));
        }
    }

    /** Lets happen what is due. */
    public void settle() {
        while (!changes.isEmpty() && !changes.peek().due().isAfter(now())) {
            changes.remove().what().run();
        }
    }

    /** The time at which an image that is made now will be Available. */
    public Instant imageReadyAt() {
        return now().plus(delays.imageReady());
    }

    /** The time at which a snapshot that is asked for now will be accomplished. */
    public Instant snapshotReadyAt() {
        return now().plus(delays.snapshotReady());
    }

    /** The time that an instance takes from one status to the next. */
    public Duration statusChange() {
        return delays.statusChange();
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

    public AccountStatus status() {
        return status;
    }

    public void status(AccountStatus other) {
        status = other;
    }

    public Optional<TokenUse> tokenUse(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    public void use(String token, TokenUse use) {
        tokens.put(token, use);
    }

    /** The tags of any resource but an image, which carries its own. */
    public Map<String, String> tagsOf(String resourceId) {
        return Collections.unmodifiableMap(tags.getOrDefault(resourceId, Map.of()));
    }

    /** Adds tags to a resource; a key that it has already gets the new value. */
    public void tag(String resourceId, Map<String, String> more) {
        if (!more.isEmpty()) {
            tags.computeIfAbsent(resourceId, key -> new LinkedHashMap<>()).putAll(more);
        }
    }

    /** Forgets the tags of a resource that is deleted. */
    public void untag(String resourceId) {
        tags.remove(resourceId);
    }

    /** The instance's disks, the system disk first, then in the order of their devices. */
    public List<Disk> disksOf(Instance instance) {
        return disks.all(instance.region(), disk -> disk.instanceId().equals(instance.id())).stream()
                .sorted(Comparator.comparing(Disk::type).thenComparing(Disk::device))
                .toList();
    }

    /** The first use of a ClientToken, and the image that it created. */
    public record TokenUse(Map<String, String> parameters, String imageId, Instant at) {

        public TokenUse {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The rights of the account itself: to pay, to take snapshots, and to use data-disk snapshots as system disks. */
    public record AccountStatus(boolean hasBalance, boolean snapshotServiceOpen, boolean onWhiteList) {

        public static final AccountStatus ORDINARY = new AccountStatus(true, true, true);

        public AccountStatus withoutBalance() {
            return new AccountStatus(false, snapshotServiceOpen, onWhiteList);
        }

        public AccountStatus withoutSnapshotService() {
            return new AccountStatus(hasBalance, false, onWhiteList);
        }

        public AccountStatus offWhiteList() {
            return new AccountStatus(hasBalance, snapshotServiceOpen, false);
        }
    }

    /**
     * The number of a kind that may still be made. It counts free places, so a deletion frees a place in a full quota
     * too.
     */
    public static final class Quota {

        private int free;

        Quota(int free) {
            this.free = free;
        }

        public boolean has(int places) {
            return free >= places;
        }

        public void take(int places) {
            free -= places;
        }

        public void giveBack() {
            free++;
        }

        /** Lets so many more be made. */
        public void leave(int places) {
            free = places;
        }

        /** Makes the quota equal to what exists. */
        public void fill() {
            leave(0);
        }
    }
}
