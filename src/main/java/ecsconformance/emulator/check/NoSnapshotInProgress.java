package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** No disk has an unfinished snapshot. */
public final class NoSnapshotInProgress implements Check<Template> {

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        Set<String> disks = template.disks().stream().map(Disk::id).collect(Collectors.toSet());
        return Check.refuseIf(
                !account.snapshots()
                        .all(
                                template.instance().region(),
                                snapshot -> disks.contains(snapshot.diskId()) && !snapshot.isReady(account.now()))
                        .isEmpty(),
                Refusals.CREATING_SNAPSHOT);
    }
}
