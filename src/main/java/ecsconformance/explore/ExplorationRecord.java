package ecsconformance.explore;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.state.AccountSetup;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Resource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A trial as it went: everything that is judged, so that it can be judged again without the target.
 *
 * @param exclusive whether nobody else works in the account
 * @param resources the fixtures that were arranged
 * @param disks     of the instances among them, by the instance's id
 * @param before    the state that the account showed before anything was sent
 * @param heard     of each step, in the order of its requests
 * @param looks     by the step after which they were taken
 * @param trouble   the reason for which it could not be carried through; empty where it was
 */
record ExplorationRecord(
        Trial trial,
        boolean exclusive,
        boolean onWhiteList,
        String region,
        List<Arrangement> resources,
        Map<String, List<InstanceDisk>> disks,
        ShownState before,
        List<List<JudgedCall>> heard,
        Map<Integer, ShownState> looks,
        String trouble) {

    private static final Instant ANY_DAY = Instant.parse("2026-01-01T00:00:00Z");

    ExplorationRecord {
        resources = List.copyOf(resources);
        disks = Collections.unmodifiableMap(new LinkedHashMap<>(disks));
        heard = heard.stream().map(List::copyOf).toList();
        looks = new TreeMap<>(looks);
    }

    /** Of a trial with the fixtures that were arranged for it. */
    static ExplorationRecord of(
            Trial trial,
            Arranged.Complete arranged,
            Map<String, List<InstanceDisk>> disks,
            ShownState before,
            List<List<JudgedCall>> heard,
            Map<Integer, ShownState> looks,
            String trouble) {
        return new ExplorationRecord(
                trial,
                arranged.account().exclusive(),
                arranged.account().onWhiteList(),
                arranged.account().region(),
                arranged.resources().stream().map(Arrangement::of).toList(),
                disks,
                before,
                heard,
                looks,
                trouble);
    }

    /** Of a trial that could not be begun. */
    static ExplorationRecord none(Trial trial, String trouble) {
        return new ExplorationRecord(
                trial,
                false,
                false,
                "",
                List.of(),
                Map.of(),
                new ShownState(false, List.of(), false, Map.of()),
                List.of(),
                Map.of(),
                trouble);
    }

    /** An account of the emulator that holds what the fixtures are at the target, under the target's ids. */
    Account account() {
        AccountSetup seeding = AccountSetup.alone(Account.HOME, Clock.fixed(ANY_DAY, ZoneOffset.UTC), new Random(1));
        resources.forEach(it -> seed(seeding, it));
        nameImages(seeding.account());
        return seeding.account();
    }

    /** Images that were there from the beginning have the target's ids. */
    private void nameImages(Account account) {
        List<Image> own = account.images().all(Account.HOME, image -> true);
        List<ShownState.ShownImage> shown = before.images();
        for (int place = 0; place < Math.min(own.size(), shown.size()); place++) {
            account.images().remove(own.get(place).id());
            account.images().put(own.get(place).known(shown.get(place).id()));
        }
    }

    private void seed(AccountSetup seeding, ExplorationRecord.Arrangement it) {
        if (it.fixture().startsWith("account-")) {
            seeding.account(it.fixture());
        } else if (it.fixture().equals("resource-group")) {
            seeding.resourceGroup(it.id());
        } else if (it.fixture().startsWith("snapshot-")) {
            seeding.snapshot(
                    it.id(),
                    it.fixture(),
                    snapshot -> snapshot.of(
                            snapshot.diskType(),
                            Integer.parseInt(it.attributes().getOrDefault("size", Integer.toString(snapshot.size())))));
        } else {
            seeding.instance(it.id(), it.fixture(), instance -> instance);
            seeding.account()
                    .instances()
                    .named(it.id())
                    .ifPresent(instance ->
                            seed(seeding.account(), seeding.account().disksOf(instance), it.id()));
        }
    }

    /** Its disks as the target shows them; the one in the fixture's state is the first or the last there as well. */
    private void seed(Account seeded, List<Disk> own, String instanceId) {
        List<ExplorationRecord.InstanceDisk> shown = disks.getOrDefault(instanceId, List.of());
        if (shown.isEmpty()) {
            return;
        }
        own.forEach(disk -> seeded.disks().remove(disk.id()));
        for (int place = 0; place < shown.size(); place++) {
            boolean last = place == shown.size() - 1;
            Disk like = place == 0 ? own.get(0) : last ? own.get(own.size() - 1) : own.get(1);
            ExplorationRecord.InstanceDisk disk = shown.get(place);
            seeded.disks()
                    .put(new Disk(
                            disk.id(),
                            like.region(),
                            instanceId,
                            DiskType.of(disk.type()).orElse(like.type()),
                            like.category(),
                            disk.size(),
                            disk.device(),
                            like.encrypted(),
                            place == 0 || last ? like.condition() : DiskCondition.NORMAL,
                            "",
                            like.createdAt()));
            seeded.snapshots()
                    .all(like.region(), it -> it.diskId().equals(like.id()))
                    .forEach(it -> seeded.snapshots().put(it.known(it.id(), disk.id())));
        }
    }

    int requests() {
        return heard.stream().mapToInt(List::size).sum();
    }

    /** A resource in the state of a fixture, with what is said of it. */
    record Arrangement(String fixture, String id, Map<String, String> attributes) {
        static Arrangement of(Resource resource) {
            return new Arrangement(resource.fixture().id(), resource.id(), resource.attributes());
        }
    }

    /** A disk of an instance, as the target describes it. */
    record InstanceDisk(String id, String type, int size, String device) {}
}
