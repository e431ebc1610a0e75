package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations beside CreateImage, as far as states are arranged and observed with them. */
final class OperationsTest {

    private final OneScope scope = new OneScope();

    private String systemDiskOf(String instance) {
        return OneScope.texts(
                        OneScope.list(
                                scope.granted("DescribeDisks", "InstanceId", instance, "DiskType", "system"), "Disks"),
                        "DiskId")
                .get(0);
    }

    private String status(String instance) {
        return OneScope.text(
                OneScope.only(OneScope.list(
                        scope.granted("DescribeInstances", "InstanceIds", "[\"" + instance + "\"]"), "Instances")),
                "Status");
    }

    @Test
    void an_image_is_Creating_and_hidden_before_it_is_Available() {
        String image = scope.image("SnapshotId", scope.id("snapshot-system"));

        assertThat(OneScope.text(scope.image(image), "Status")).isEqualTo("Creating");
        assertThat(OneScope.list(scope.granted("DescribeImages", "ImageId", image), "Images"))
                .isEmpty();
        scope.waitUntilReady();
        assertThat(OneScope.text(
                        OneScope.only(OneScope.list(scope.granted("DescribeImages", "ImageId", image), "Images")),
                        "Status"))
                .isEqualTo("Available");
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeImages, Images",
        "DescribeSnapshots, Snapshots",
        "DescribeInstances, Instances",
        "DescribeDisks, Disks"
    })
    void an_empty_list_keeps_its_wrapper_and_its_counts(String operation, String wrapper) {
        Node.Fields answer = scope.granted(operation);

        assertThat(OneScope.list(answer, wrapper)).isEmpty();
        assertThat(OneScope.number(answer, "TotalCount")).isZero();
        assertThat(OneScope.number(answer, "PageNumber")).isEqualTo(1);
        assertThat(OneScope.number(answer, "PageSize")).isEqualTo(10);
    }

    @Test
    void pages_follow_each_other_without_gap() {
        String snapshot = scope.id("snapshot-system");
        for (int count = 0; count < 12; count++) {
            scope.image("SnapshotId", snapshot);
        }
        scope.waitUntilReady();

        List<String> first = OneScope.texts(OneScope.list(scope.granted("DescribeImages"), "Images"), "ImageId");
        Node.Fields answer = scope.granted("DescribeImages", "PageNumber", "2");
        List<String> second = OneScope.texts(OneScope.list(answer, "Images"), "ImageId");

        assertThat(first).hasSize(10);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(OneScope.number(answer, "TotalCount")).isEqualTo(12);
    }

    @Test
    void a_snapshot_in_an_image_says_so_and_is_deleted_after_it() {
        String snapshot = scope.id("snapshot-system");
        String image = scope.image("SnapshotId", snapshot, "ImageName", "taken");

        assertThat(OneScope.texts(scope.snapshots(), "Usage")).containsExactly("image");
        assertThat(scope.refused("DeleteSnapshot", "SnapshotId", snapshot)).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.code()).isEqualTo("SnapshotCreatedImage");
        });
        scope.granted("DeleteImage", "ImageId", image);
        assertThat(scope.image("SnapshotId", snapshot, "ImageName", "taken")).isNotEqualTo(image);
        scope.granted(
                "DeleteImage",
                "ImageId",
                OneScope.texts(scope.images(), "ImageId").get(0));
        scope.granted("DeleteSnapshot", "SnapshotId", snapshot);
        assertThat(scope.snapshots()).isEmpty();
    }

    @Test
    void a_snapshot_that_was_asked_for_is_progressing_first() {
        String instance = scope.id("instance-running");
        String snapshot =
                OneScope.text(scope.granted("CreateSnapshot", "DiskId", systemDiskOf(instance)), "SnapshotId");

        assertThat(scope.refused("CreateImage", "SnapshotId", snapshot).code()).isEqualTo("InvalidSnapshotId.NotReady");
        assertThat(scope.refused("CreateImage", "InstanceId", instance).code())
                .isEqualTo("IncorrectDiskStatus.CreatingSnapshot");
        assertThat(scope.refused("CreateSnapshot", "DiskId", systemDiskOf(instance))
                        .code())
                .isEqualTo("IncorrectDiskStatus.CreatingSnapshot");
        scope.waitUntilReady();
        assertThat(scope.image("SnapshotId", snapshot)).isNotEmpty();
    }

    @Test
    void an_instance_is_run_from_an_available_image_with_its_disks() {
        String image = scope.image(
                "DiskDeviceMapping.1.SnapshotId", scope.id("snapshot-system"), "DiskDeviceMapping.2.Size", "7");
        assertThat(scope.refused("RunInstances", "ImageId", image).status()).isBetween(400, 499);
        assertThat(scope.refused("RunInstances", "ImageId", "m-none").code()).isEqualTo("InvalidImageId.NotFound");

        scope.waitUntilReady();
        Node.Items started = (Node.Items)
                scope.granted("RunInstances", "ImageId", image).parts().get("InstanceIdSets");
        String instance = ((Node.Text) started.items().get(0)).value();

        assertThat(status(instance)).isEqualTo("Running");
        assertThat(OneScope.list(scope.granted("DescribeDisks", "InstanceId", instance), "Disks").stream()
                        .map(disk -> OneScope.text(disk, "Type") + " " + OneScope.number(disk, "Size"))
                        .toList())
                .containsExactly("system 40", "data 7");
    }

    @Test
    void an_instance_is_stopped_started_and_deleted() {
        String instance = scope.id("instance-running");

        assertThat(scope.refused("StartInstance", "InstanceId", instance).code())
                .isEqualTo("IncorrectInstanceStatus");
        scope.granted("StopInstance", "InstanceId", instance);
        assertThat(status(instance)).isEqualTo("Stopped");
        scope.granted("StartInstance", "InstanceId", instance);
        scope.granted("StopInstance", "InstanceId", instance);
        scope.granted("DeleteInstance", "InstanceId", instance);
        assertThat(scope.refused("CreateImage", "InstanceId", instance).code()).isEqualTo("InvalidInstanceId.NotFound");
        assertThat(OneScope.list(scope.granted("DescribeDisks"), "Disks")).isEmpty();
    }

    @Test
    void a_disk_that_is_made_and_attached_is_photographed_too() {
        String instance = scope.id("instance-running");
        String disk = OneScope.text(scope.granted("CreateDisk", "Size", "30"), "DiskId");
        scope.granted("AttachDisk", "InstanceId", instance, "DiskId", disk);

        String image = scope.image("InstanceId", instance);
        assertThat(OneScope.texts(OneScope.list(scope.image(image), "DiskDeviceMappings"), "Device"))
                .containsExactly("/dev/xvda", "/dev/xvdb", "/dev/xvdc", "/dev/xvdd");
        assertThat(scope.refused("AttachDisk", "InstanceId", instance, "DiskId", disk)
                        .code())
                .isEqualTo("IncorrectDiskStatus");
    }

    @Test
    void a_system_disk_is_replaced_from_an_image_without_data_snapshots() {
        String instance = scope.id("instance-stopped");
        String before = systemDiskOf(instance);
        String system = scope.image("SnapshotId", scope.id("snapshot-system"));
        String whole = scope.image("InstanceId", instance);
        scope.waitUntilReady();

        String disk =
                OneScope.text(scope.granted("ReplaceSystemDisk", "InstanceId", instance, "ImageId", system), "DiskId");
        assertThat(systemDiskOf(instance)).isEqualTo(disk).isNotEqualTo(before);
        assertThat(scope.refused("ReplaceSystemDisk", "InstanceId", instance, "ImageId", whole)
                        .code())
                .isEqualTo("OperationDenied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-hangzhou", "cn-shanghai"})
    void the_regions_are_listed_and_each_has_its_own_resources(String region) {
        scope.image("SnapshotId", scope.id("snapshot-system"));
        scope.waitUntilReady();

        assertThat(OneScope.texts(OneScope.list(scope.granted("DescribeRegions"), "Regions"), "RegionId"))
                .contains(region);
        assertThat(OneScope.list(scope.granted("DescribeImages", "RegionId", region), "Images"))
                .hasSize(region.equals(scope.scope.regionId()) ? 1 : 0);
    }
}
