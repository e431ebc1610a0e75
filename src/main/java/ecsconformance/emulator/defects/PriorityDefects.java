package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.defects.CheckChanges.device;
import static ecsconformance.emulator.defects.CheckChanges.name;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.EffectChanges.device;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.image;
import static ecsconformance.emulator.defects.EffectChanges.isUnknown;
import static ecsconformance.emulator.defects.EffectChanges.refusing;
import static ecsconformance.emulator.defects.EffectChanges.sending;
import static ecsconformance.emulator.defects.EffectChanges.size;
import static ecsconformance.emulator.defects.EffectChanges.understanding;
import static ecsconformance.emulator.defects.EffectChanges.with;
import static ecsconformance.emulator.defects.EffectChanges.without;
import static ecsconformance.emulator.defects.EffectChanges.withoutDisks;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.DiskChecks.SystemDiskNotEncrypted;
import ecsconformance.emulator.check.FormChecks.SourceNamed;
import ecsconformance.emulator.check.InstanceChecks.InstanceNotLocked;
import ecsconformance.emulator.check.InstanceChecks.InstanceStatus;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAge;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAllowed;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotReady;
import ecsconformance.emulator.operation.CreateImage;
import ecsconformance.emulator.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Deliberate defects that the rules {@code priority.*} catch. */
final class PriorityDefects {

    private static final String OWNER = "priority.instance";

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("instance-status.beside-a-snapshot-unchecked",
            "the status of an instance beside a snapshot does not matter", "priority.state",
            change(it -> it.when(Case.sending("SnapshotId"), some -> some.without(InstanceStatus.class)))),
        of("instance-lock.beside-a-snapshot-unchecked", "the lock of an instance beside a snapshot does not matter",
            "priority.state",
            change(it -> it.when(Case.sending("SnapshotId"), some -> some.without(InstanceNotLocked.class)))),
        unchecked("snapshot-ready.beside-a-snapshot-unchecked", "may be unfinished", SnapshotReady.class),
        unchecked("snapshot-age.beside-a-snapshot-unchecked", "may be too old", SnapshotAge.class),
        unchecked("snapshot-allowed.beside-a-snapshot-unchecked", "may be forbidden", SnapshotAllowed.class),
        unchecked("snapshot-encrypted.beside-a-snapshot-unchecked", "may be encrypted", SystemDiskNotEncrypted.class),
        of("priority.mapping-of-empty-disks-ignored", "a mapping without a snapshot leaves the choice to SnapshotId",
            "priority.refusal",
            understanding(sent -> sent.text("SnapshotId").isPresent()
                && sent.mapping().stream().allMatch(disk -> disk.snapshotId().isEmpty())
                    ? withoutDisks(sent, disk -> true) : sent)),
        of("source-empty.instance-status", "an empty instance beside another source is of a wrong state",
            "priority.empty-parameter",
            refusing(SourceNamed.class,
                request -> "".equals(request.parameters().get("InstanceId"))
                    && request.method() != CreateImageRequest.Method.EMPTY, Refusals.INSTANCE_STATUS)),
        of("priority.snapshot-before-instance", "a snapshot goes before an instance", "priority.refusal",
            understanding(sent -> sent.text("SnapshotId").isPresent() ? without(sent, "InstanceId") : sent)),
        of("priority.snapshot-before-mapping", "a snapshot goes before a mapping", "priority.mapping",
            understanding(sent -> sent.text("SnapshotId").isPresent() ? withoutDisks(sent, disk -> true) : sent)),
        of("priority.size-beside-a-snapshot-ignored", "beside a snapshot the size of a mapping's disk does not count",
            "priority.mapping",
            understanding(sent -> sent.text("SnapshotId").isPresent()
                ? without(sent, "DiskDeviceMapping.1.Size") : sent)),
        of("priority.unknown-instance-ignored", "an unknown instance leaves the choice to the next method",
            "priority.refusal",
            sending((account, sent) -> account.instances()
                                    .find(sent.getOrDefault("InstanceId", ""), Account.HOME)
                                    .isEmpty()
                            && sent.containsKey("SnapshotId")
                    ? with(sent, Map.of("InstanceId", ""))
                    : sent)),
        of("priority.lower-invalid-as-instance", "an unknown snapshot beside an instance is an unknown instance",
            "priority.lower-invalid",
            sending((account, sent) -> sent.containsKey("InstanceId") && isUnknown(account, sent.get("SnapshotId"))
                    ? with(sent, Map.of("InstanceId", "i-none")) : sent)),
        of("priority.mapping-before-instance", "a mapping goes before an instance", "priority.instance",
            CreateImage.UNDERSTANDING.change(before -> sent -> {
                CreateImageRequest request = before.apply(sent);
                return request.mapping().isEmpty() ? request : request.with("InstanceId", Optional.empty());
            })),
        changing(
            "priority.mapping-size-with-an-instance",
            "beside an instance the size of a mapping's first disk is that of the instance's",
            "DiskDeviceMapping.1.Size",
            size -> disks -> disks.stream()
                    .map(disk -> disk.type() == DiskType.SYSTEM
                            ? new Image.ImageDisk(
                                    disk.device(), disk.type(), Integer.parseInt(size), disk.snapshotId())
                            : disk)
                    .toList()),
        changing(
            "priority.mapping-disk-with-an-instance",
            "beside an instance the second disk of a mapping is in the image too",
            "DiskDeviceMapping.2.Device",
            device -> disks -> {
                List<Image.ImageDisk> more = new ArrayList<>(disks);
                more.add(new Image.ImageDisk(device, DiskType.DATA, 5, ""));
                return more;
            }));
    // spotless:on

    /** The effect of a parameter on the disks that an image has of an instance. */
    @FunctionalInterface
    private interface Effect {
        UnaryOperator<List<Image.ImageDisk>> of(String value);
    }

    private static Defect changing(String name, String breaks, String parameter, Effect effect) {
        return Defect.of(
                name, breaks, OWNER, Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
                    Answer answer = operation.answer(account, parameters);
                    Optional<String> value = parameters.text(parameter);
                    if (answer instanceof Answer.Granted
                            && value.isPresent()
                            && parameters.text("InstanceId").isPresent()) {
                        List<Image> all = account.images().all(Account.HOME, image -> true);
                        Image image = all.get(all.size() - 1);
                        account.images()
                                .put(image.holding(effect.of(value.get()).apply(image.disks())));
                    }
                    return answer;
                }));
    }

    private static Defect unchecked(String name, String may, Class<? extends Check<?>> check) {
        return of(
                name,
                "a snapshot of a mapping beside SnapshotId " + may,
                "priority.snapshot-state",
                change(it -> it.when(
                        (request, n) -> request.method() == MAPPING
                                && request.text("SnapshotId").isPresent(),
                        some -> some.without(check))));
    }

    private PriorityDefects() {}
}
