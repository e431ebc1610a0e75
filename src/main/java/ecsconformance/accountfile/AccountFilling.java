package ecsconformance.accountfile;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.state.AccountSetup;
import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fills an account of the emulator with the resources that an account file describes. */
public record AccountFilling(SeededAccount described) {

    private static final Map<DiskType, String> ORDINARY =
            Map.of(DiskType.SYSTEM, "snapshot-system", DiskType.DATA, "snapshot-data");

    private static final Optional<String> STOPPED = Optional.of("Stopped");

    public void fill(AccountSetup seeding) {
        Account account = seeding.account();
        described.resourceGroups().forEach(seeding::resourceGroup);
        // Those that name their fixture first, for they and no others are meant where a target file declares it.
        described.instances().stream()
                .sorted(Comparator.comparing(its -> its.fixture().isEmpty()))
                .forEach(instance -> instance(seeding, instance));
        described.snapshots().stream()
                .sorted(Comparator.comparing(its -> its.fixture().isEmpty()))
                .forEach(snapshot -> snapshot(seeding, snapshot));
        described.images().forEach(image -> seeding.image(image(account, image)));
        described
                .imageQuota()
                .ifPresent(most ->
                        account.imageQuota().leave(most - described.images().size()));
        described
                .snapshotQuota()
                .ifPresent(most -> account.snapshotQuota()
                        .leave(most - described.snapshots().size()));
    }

    private static void instance(AccountSetup seeding, SeededAccount.Instance its) {
        seeding.instance(
                its.id(),
                its.fixture().orElse(STOPPED.equals(its.status()) ? "instance-stopped" : "instance-running"),
                made -> its.status().map(made::in).orElse(made));
        if (its.disks().isEmpty()) {
            return;
        }
        seeding.withoutDisks(its.id());
        List<String> taken = new ArrayList<>();
        its.disks().forEach(disk -> disk.device().ifPresent(taken::add));
        List<SeededAccount.Disk> systemFirst = its.disks().stream()
                .sorted(Comparator.comparing(disk -> DiskType.of(disk.type()).orElseThrow()))
                .toList();
        for (SeededAccount.Disk disk : systemFirst) {
            String device = disk.device().orElseGet(() -> free(taken));
            seeding.disk(
                    disk.id(), its.id(), DiskType.of(disk.type()).orElseThrow(), disk.size(), device, disk.encrypted());
        }
    }

    private static String free(List<String> taken) {
        String device = IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> "/dev/xvd" + (char) letter)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
        taken.add(device);
        return device;
    }

    private static void snapshot(AccountSetup seeding, SeededAccount.Snapshot its) {
        Optional<DiskType> type = its.diskType().flatMap(DiskType::of);
        seeding.snapshot(
                its.id(),
                its.fixture().orElse(ORDINARY.get(type.orElse(DiskType.SYSTEM))),
                made -> changed(made, type, its));
    }

    private static Snapshot changed(Snapshot made, Optional<DiskType> type, SeededAccount.Snapshot its) {
        Snapshot changed = made.of(type.orElse(made.diskType()), its.size().orElse(made.size()));
        changed = its.createdAt().map(changed::created).orElse(changed);
        changed = its.encrypted() ? changed.encryptedOne() : changed;
        return its.status().isEmpty()
                ? changed
                : changed.readyAt(its.status().get().equals("progressing") ? Instant.MAX : changed.createdAt());
    }

    private static InvalidInput wrong(String message) {
        return new InvalidInput(List.of(new Problem("account file", message)));
    }

    private static Image image(Account account, SeededAccount.Image its) {
        List<ImageDisk> disks = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (String id : its.snapshots()) {
            Snapshot of = account.snapshots()
                    .named(id)
                    .orElseThrow(() ->
                            wrong("image " + its.id() + " is made of " + id + ", which belongs to another account"));
            disks.add(new ImageDisk(free(taken), of.diskType(), of.size(), id));
        }
        if (disks.get(0).type() != DiskType.SYSTEM) {
            throw wrong("image " + its.id() + ": the first of its snapshots must be of a system disk");
        }
        return new Image(
                its.id(),
                account.home(),
                its.name(),
                "",
                "x86_64",
                "CentOS",
                "",
                disks,
                its.tags(),
                account.now(),
                account.now(),
                false);
    }
}
