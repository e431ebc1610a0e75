package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three methods of CreateImage, their priority, and what the image shows afterwards. */
final class MethodsTest {

    private final OneScope scope = new OneScope();

    private static String disk(int n, String field) {
        return "DiskDeviceMapping." + n + "." + field;
    }

    private List<String> disksOf(String imageId) {
        return OneScope.list(scope.image(imageId), "DiskDeviceMappings").stream()
                .map(disk -> OneScope.text(disk, "Device") + " " + OneScope.text(disk, "Type") + " "
                        + OneScope.text(disk, "Size"))
                .toList();
    }

    private List<String> snapshotsOf(String imageId) {
        return OneScope.texts(OneScope.list(scope.image(imageId), "DiskDeviceMappings"), "SnapshotId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instance-running", "instance-stopped"})
    void method_1_photographs_each_disk_once(String fixture) {
        String instance = scope.id(fixture);
        String image = scope.image("InstanceId", instance);

        List<Node.Fields> snapshots =
                OneScope.list(scope.granted("DescribeSnapshots", "InstanceId", instance), "Snapshots");
        List<Node.Fields> disks = OneScope.list(scope.granted("DescribeDisks", "InstanceId", instance), "Disks");
        assertThat(OneScope.texts(snapshots, "SourceDiskId"))
                .containsExactlyInAnyOrderElementsOf(OneScope.texts(disks, "DiskId"));
        assertThat(snapshotsOf(image)).containsExactlyInAnyOrderElementsOf(OneScope.texts(snapshots, "SnapshotId"));
        assertThat(disksOf(image)).containsExactly("/dev/xvda system 40", "/dev/xvdb data 20", "/dev/xvdc data 60");
    }

    @Test
    void method_2_takes_the_snapshot_as_the_system_disk() {
        String snapshot = scope.id("snapshot-system");
        String image = scope.image("SnapshotId", snapshot);

        assertThat(disksOf(image)).containsExactly("/dev/xvda system 40");
        assertThat(snapshotsOf(image)).containsExactly(snapshot);
        assertThat(OneScope.number(scope.image(image), "Size")).isEqualTo(40);
    }

    @Test
    void method_3_gives_devices_in_order_past_the_named_ones_and_the_default_sizes() {
        String system = scope.id("snapshot-system");
        String data = scope.id("snapshot-data");
        String image = scope.image(
                disk(2, "SnapshotId"), system,
                disk(3, "SnapshotId"), data,
                disk(4, "Device"), "/dev/xvdb",
                disk(5, "Size"), "100",
                disk(10, "DiskType"), "data");

        assertThat(disksOf(image))
                .containsExactly(
                        "/dev/xvda system 40",
                        "/dev/xvdc data 20",
                        "/dev/xvdb data 5",
                        "/dev/xvdd data 100",
                        "/dev/xvde data 5");
        assertThat(snapshotsOf(image)).containsExactly(system, data, "", "", "");
    }

    @Test
    void method_3_gives_a_disk_the_size_asked_for_from_the_snapshots_own_on() {
        String system = scope.id("snapshot-system");

        assertThat(disksOf(scope.image(disk(1, "SnapshotId"), system, disk(1, "Size"), "40")))
                .containsExactly("/dev/xvda system 40");
        assertThat(disksOf(scope.image(disk(1, "SnapshotId"), system, disk(1, "Size"), "2000")))
                .containsExactly("/dev/xvda system 2000");
        assertThat(scope.refused("CreateImage", disk(1, "SnapshotId"), system, disk(1, "Size"), "39")
                        .code())
                .isEqualTo("InvalidSize.ValueNotSupported");
    }

    @Test
    void a_data_snapshot_becomes_the_system_disk_of_an_account_on_the_white_list() {
        String data = scope.id("snapshot-data");
        String image = scope.image(disk(1, "SnapshotId"), data, disk(1, "DiskType"), "system");

        assertThat(disksOf(image)).containsExactly("/dev/xvda system 20");
        assertThat(OneScope.text(scope.image(image), "Architecture")).isEqualTo("x86_64");
        assertThat(OneScope.text(scope.image(image), "Platform")).isEqualTo("Others Linux");
    }

    @Test
    void a_system_snapshot_typed_data_is_no_system_disk() {
        String first = scope.id("snapshot-system");
        String second = scope.id("snapshot-system-second");

        assertThat(scope.refused("CreateImage", disk(1, "SnapshotId"), first, disk(1, "DiskType"), "data")
                        .code())
                .isEqualTo("OperationDenied");
        assertThat(disksOf(scope.image(
                        disk(1, "SnapshotId"), first, disk(2, "SnapshotId"), second, disk(2, "DiskType"), "data")))
                .containsExactly("/dev/xvda system 40", "/dev/xvdb data 40");
    }

    @Test
    void an_empty_disk_is_no_system_disk() {
        assertThat(scope.refused("CreateImage", disk(1, "Size"), "40").code()).isEqualTo("OperationDenied");
        assertThat(scope.refused("CreateImage", disk(1, "Size"), "40", disk(1, "DiskType"), "system")
                        .code())
                .isEqualTo("OperationDenied");
    }

    @Test
    void the_system_disk_is_xvda_and_no_other_is() {
        String system = scope.id("snapshot-system");

        assertThat(scope.refused("CreateImage", disk(1, "SnapshotId"), system, disk(1, "Device"), "/dev/xvdb")
                        .code())
                .isEqualTo("InvalidDevice.Malformed");
        assertThat(scope.refused(
                                "CreateImage",
                                disk(1, "SnapshotId"),
                                system,
                                disk(2, "Size"),
                                "5",
                                disk(2, "Device"),
                                "/dev/xvda")
                        .code())
                .startsWith("InvalidDevice.");
    }

    @Test
    void method_3_gives_devices_by_number_past_nine_and_over_gaps_wherever_the_system_disk_is() {
        String image = scope.image(
                disk(2, "Size"), "20",
                disk(9, "SnapshotId"), scope.id("snapshot-system"),
                disk(10, "Size"), "100",
                disk(11, "Size"), "110");

        assertThat(disksOf(image))
                .containsExactly(
                        "/dev/xvda system 40", "/dev/xvdb data 20", "/dev/xvdc data 100", "/dev/xvdd data 110");
    }

    @Test
    void a_data_snapshot_makes_as_many_disks_as_name_it_and_a_system_snapshot_one() {
        String system = scope.id("snapshot-system");
        String data = scope.id("snapshot-data");

        assertThat(disksOf(scope.image(
                        disk(1, "SnapshotId"), system, disk(2, "SnapshotId"), data, disk(3, "SnapshotId"), data)))
                .hasSize(3);
        assertThat(scope.refused("CreateImage", disk(1, "SnapshotId"), system, disk(2, "SnapshotId"), system)
                        .code())
                .isEqualTo("OperationDenied");
        assertThat(scope.refused(
                                "CreateImage",
                                disk(1, "SnapshotId"),
                                system,
                                disk(2, "SnapshotId"),
                                data,
                                disk(2, "DiskType"),
                                "system")
                        .code())
                .isEqualTo("OperationDenied");
    }

    @Test
    void all_26_devices_can_be_used_and_no_more() {
        Map<String, String> disks = new TreeMap<>();
        disks.put(disk(1, "SnapshotId"), scope.id("snapshot-system"));
        for (int n = 2; n <= 26; n++) {
            disks.put(disk(n, "Size"), "5");
        }
        assertThat(disksOf(scope.image(flat(disks)))).hasSize(26).contains("/dev/xvdz data 5");

        disks.put(disk(27, "Size"), "5");
        assertThat(scope.refused("CreateImage", flat(disks)).status()).isEqualTo(400);
    }

    @Test
    void the_mapping_of_higher_priority_decides_alone() {
        String instance = scope.id("instance-running");
        String system = scope.id("snapshot-system");

        assertThat(disksOf(scope.image(
                        "InstanceId", instance, disk(1, "Size"), "no number", "SnapshotId", "s-snapshotid")))
                .hasSize(3);
        assertThat(disksOf(scope.image(disk(1, "SnapshotId"), system, disk(2, "Size"), "5", "SnapshotId", "s-none")))
                .hasSize(2);
        assertThat(scope.refused("CreateImage", "InstanceId", "i-none", "SnapshotId", system)
                        .code())
                .isEqualTo("InvalidInstanceId.NotFound");
    }

    @Test
    void an_empty_parameter_of_higher_priority_counts_as_left_out() {
        assertThat(disksOf(scope.image("InstanceId", "", "SnapshotId", scope.id("snapshot-system"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instance-other-region", "instance-other-account"})
    void an_instance_elsewhere_is_not_seen(String fixture) {
        assertThat(scope.refused("CreateImage", "InstanceId", scope.id(fixture)).code())
                .isEqualTo("InvalidInstanceId.NotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot-other-region", "snapshot-other-account"})
    void a_snapshot_elsewhere_is_not_seen(String fixture) {
        String snapshot = scope.id(fixture);

        assertThat(scope.refused("CreateImage", "SnapshotId", snapshot).code()).isEqualTo("InvalidSnapshotId.NotFound");
        assertThat(scope.refused("CreateImage", disk(1, "SnapshotId"), snapshot).code())
                .isEqualTo("InvalidSnapshotId.NotFound");
    }

    private static String[] flat(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
    }
}
