package ecsconformance.emulator.defects;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.AccountChecks.ResourceGroupExists;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.DiskChecks.DevicesDiffer;
import ecsconformance.emulator.check.DiskChecks.OneSystemDisk;
import ecsconformance.emulator.check.DiskChecks.SizeHoldsSnapshot;
import ecsconformance.emulator.check.FormChecks.ArchitectureForm;
import ecsconformance.emulator.check.FormChecks.DescriptionForm;
import ecsconformance.emulator.check.FormChecks.ImageNameForm;
import ecsconformance.emulator.check.FormChecks.PlatformForm;
import ecsconformance.emulator.check.InstanceChecks.DiskConditions;
import ecsconformance.emulator.check.InstanceChecks.InstanceNotLocked;
import ecsconformance.emulator.check.InstanceChecks.InstanceStatus;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAge;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotCategory;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotOfSystemDisk;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotReady;
import ecsconformance.emulator.check.TagForm;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Defects that show only if a request has two parameters together. No rule sends both, but the exploration does. */
public final class PairDefects {

    private static final String EXPLORATION = "explore";
    private static final String SECOND = "DiskDeviceMapping.2.";

    // spotless:off
    public static final List<Defect> ALL = List.of(
        of("pair.name-beside-a-group", "beside a resource group any text is an image name",
            Case.sending("ResourceGroupId"), it -> it.without(ImageNameForm.class)),
        of("pair.name-beside-a-description", "beside a description an image name may have 129 characters",
            Case.sending("Description"), it -> it.instead(ImageNameForm.class, new ImageNameForm().of(2, 129))),
        of("pair.description-beside-a-version", "beside an image version any text is a description",
            Case.sending("ImageVersion"), it -> it.without(DescriptionForm.class)),
        of("pair.description-beside-a-platform", "beside a platform a description may have 257 characters",
            Case.sending("Platform"), it -> it.instead(DescriptionForm.class, new DescriptionForm().of(2, 257))),
        of("pair.architecture-beside-a-platform", "beside a platform any architecture is taken",
            Case.sending("Platform"), it -> it.without(ArchitectureForm.class)),
        of("pair.platform-beside-a-group", "beside a resource group any platform is taken",
            Case.sending("ResourceGroupId"), it -> it.without(PlatformForm.class)),
        of("pair.tags-beside-a-token", "beside a token tags are not looked at", Case.sending("ClientToken"),
            it -> it.without(TagForm.class)),
        of("pair.tags-beside-a-description", "beside a description the keys of tags may have 65 characters",
            Case.sending("Description"), it -> it.instead(TagForm.class, new TagForm().of(20, 65, 128))),
        of("pair.group-beside-an-architecture", "beside an architecture a resource group need not exist",
            Case.sending("Architecture"), it -> it.without(ResourceGroupExists.class)),
        of("pair.small-disk-with-a-device", "a second disk with a device may be smaller than its snapshot",
            Case.sending(SECOND + "Device"), it -> it.without(SizeHoldsSnapshot.class)),
        of("pair.large-disk-with-a-type", "a second disk with a type may have any size",
            Case.sending(SECOND + "DiskType"), it -> it.instead(MappingForm.class, new MappingForm().of(5, 9999))),
        of("pair.devices-beside-a-platform", "beside a platform two disks may have one device",
            Case.sending("Platform"), it -> it.without(DevicesDiffer.class)),
        of("pair.device-beside-tags", "beside tags a device may have any name", Case.sending("Tag.1.Key"),
            it -> it.instead(MappingForm.class, new MappingForm().naming(".*"))),
        of("pair.age-beside-a-description", "beside a description a snapshot may have any age",
            Case.sending("Description"), it -> it.without(SnapshotAge.class)),
        of("pair.unfinished-beside-a-token", "beside a token a snapshot may be unfinished",
            Case.sending("ClientToken"), it -> it.without(SnapshotReady.class)),
        of("pair.category-beside-a-version", "beside an image version the category of a snapshot does not matter",
            Case.sending("ImageVersion"), it -> it.without(SnapshotCategory.class)),
        of("pair.data-snapshot-beside-a-platform", "beside a platform a data snapshot makes an image by itself",
            Case.sending("Platform"), it -> it.without(SnapshotOfSystemDisk.class)),
        of("pair.system-disks-beside-a-group", "beside a resource group a mapping may have any number of system disks",
            Case.sending("ResourceGroupId"), it -> it.without(OneSystemDisk.class)),
        of("pair.status-beside-an-architecture", "beside an architecture the status of an instance does not matter",
            Case.sending("Architecture"), it -> it.without(InstanceStatus.class)),
        of("pair.lock-beside-tags", "beside tags the lock of an instance does not matter", Case.sending("Tag.1.Key"),
            it -> it.without(InstanceNotLocked.class)),
        of("pair.disks-beside-a-description", "beside a description the state of disks does not matter",
            Case.sending("Description"), it -> it.without(DiskConditions.class)),
        refused("pair.group-and-description", "a group and a description are refused together", "ResourceGroupId",
            "Description", Refusals.DESCRIPTION_MALFORMED),
        refused("pair.version-and-tags", "an image version and tags are refused together", "ImageVersion", "Tag.1.Key",
            Refusals.IMAGE_VERSION_MALFORMED),
        refused("pair.architecture-and-group", "an architecture and a group are refused together", "Architecture",
            "ResourceGroupId", Refusals.ARCHITECTURE_MALFORMED),
        refused("pair.platform-and-token", "a platform and a token are refused together", "Platform", "ClientToken",
            Refusals.PLATFORM_MALFORMED),
        refused("pair.group-and-stopped-instance", "of a group and a version one is unknown", "ResourceGroupId",
            "ImageVersion", Refusals.RESOURCE_GROUP_NOT_FOUND),
        refused("pair.device-and-size", "a second disk may not have a device and a size beside a description",
            SECOND + "Device", "Description", Refusals.DEVICE_IN_USE),
        refused("pair.error-of-tags-and-architecture", "tags and an architecture are an internal error", "Tag.1.Key",
            "Architecture", Refusals.SNAPSHOT_FAILED));
    // spotless:on

    private PairDefects() {}

    private static Defect of(String name, String breaks, Case some, UnaryOperator<CreateImageChecks> change) {
        return Defect.of(name, breaks, EXPLORATION, change(it -> it.when(some, change)));
    }

    /** Two parameters that are right by themselves are refused where both are sent. */
    private static Defect refused(String name, String breaks, String one, String other, Refusal refusal) {
        Check<CreateImageRequest> together = (request, account) ->
                request.text(one).isPresent() && request.text(other).isPresent()
                        ? Optional.of(refusal)
                        : Optional.empty();
        return Defect.of(
                name, breaks, EXPLORATION, change(it -> it.altered(DescriptionForm.class, form -> form.and(together))));
    }
}
