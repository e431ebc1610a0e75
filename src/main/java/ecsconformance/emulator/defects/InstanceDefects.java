package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.AnswerChanges.twice;
import static ecsconformance.emulator.defects.CheckChanges.is;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.after;
import static ecsconformance.emulator.defects.EffectChanges.alike;
import static ecsconformance.emulator.defects.EffectChanges.making;
import static ecsconformance.emulator.defects.EffectChanges.sending;
import static ecsconformance.emulator.defects.EffectChanges.with;
import static ecsconformance.emulator.defects.EffectChanges.without;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.InstanceChecks.InstanceNotLocked;
import ecsconformance.emulator.check.InstanceChecks.InstanceStatus;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.ImageCreation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code instance.*} catch. */
final class InstanceDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("instance-id.other-form", "an id of another form is refused as of a wrong state", "instance.odd-id",
                RefusalChange.instead((request, n) -> !is(request, "InstanceId", "i-.+"), Refusals.INSTANCE_NOT_FOUND,
                    Refusals.INSTANCE_STATUS)),
            of("instance-id.begins-like", "an instance's id need only begin like one that exists", "instance.odd-id",
                alike("InstanceId", (known, sent) -> sent.startsWith(known))),
            of("instance-id.part-of", "a part of an instance's id is enough", "instance.odd-id",
                alike("InstanceId", (known, sent) -> known.startsWith(sent))),
            of("instance-status.missing", "the status of an instance does not matter", "instance.incorrect-status",
                without(InstanceStatus.class)),
            of("instance-status.starting-too", "a starting instance is accepted", "instance.incorrect-status",
                change(it -> it.instead(InstanceStatus.class,
                        new InstanceStatus(Set.of("Running", "Stopped", "Starting"))))),
            of("instance-status.stopped-only", "a running instance is refused", "instance.states",
                change(it -> it.instead(InstanceStatus.class, new InstanceStatus(Set.of("Stopped"))))),
            of("instance-lock.missing", "a locked instance is accepted", "instance.security-lock",
                without(InstanceNotLocked.class)),
            of("disk-last.lost", "the last data disk is not in the image", "instance.disks",
                making(making -> making.holding(disks -> disks.subList(0, Math.max(1, disks.size() - 1))))),
            of("instance-snapshots.system-disk-only", "only the system disk of an instance gets a snapshot",
                "instance.snapshots", making(making -> making.takingSnapshots(disks -> disks.subList(0, 1)))),
            of("instance-snapshots.doubled", "the system disk of an instance gets two snapshots", "instance.snapshots",
                making(making -> making.takingSnapshots(disks -> {
                    List<Disk> twice = new ArrayList<>(disks);
                    twice.add(disks.get(0));
                    return twice;
                }))),
            of("instance-snapshots.once-only", "only the first image of an account takes snapshots",
                "instance.snapshots",
                after((account, request, answer) -> {
                    List<Snapshot> taken = account.snapshots().all(request.region(), it -> it.instanceId()
                            .equals(request.text("InstanceId").orElse("-")));
                    taken.stream()
                            .filter(it -> taken.stream()
                                    .anyMatch(earlier -> earlier.diskId().equals(it.diskId())
                                            && earlier.createdAt().isBefore(it.createdAt())))
                            .forEach(it -> account.snapshots().remove(it.id()));
                    return answer;
                })),
            of("existence.instance-of-any-region", "an instance of another region is taken", "instance.foreign",
                sending((account, sent) -> account.instances().find(sent.getOrDefault("InstanceId", ""),
                    Account.ELSEWHERE).isPresent() ? with(sent, Map.of("RegionId", Account.ELSEWHERE)) : sent)),
            of("instance-status.running-only", "a stopped instance is refused", "instance.states",
                change(it -> it.instead(InstanceStatus.class, new InstanceStatus(Set.of("Running"))))),
            of("instance-snapshots.last-disk-missing", "the last disk of an instance gets no snapshot",
                "instance.snapshots", ImageCreation.SEAM.change(making ->
                    making.takingSnapshots(disks -> disks.subList(0, disks.size() - 1)))),
            of("instance-snapshots.all-of-the-system-disk", "each snapshot is one of the system disk",
                "instance.snapshots", ImageCreation.SEAM.change(making ->
                    making.takingSnapshots(disks -> Collections.nCopies(disks.size(), disks.get(0)))))),
        wrong("instance.not-found", Refusals.INSTANCE_NOT_FOUND, 400, "InvalidInstance.NotFound"),
        wrong("instance.incorrect-status", Refusals.INSTANCE_STATUS, 403, "InvalidInstanceStatus"),
        wrong("instance.security-lock", Refusals.INSTANCE_LOCKED, 403, "InstanceLocked"))
        .flatMap(List::stream).toList();
    // spotless:on

    private InstanceDefects() {}
}
