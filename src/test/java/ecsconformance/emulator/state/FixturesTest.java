package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixtures of the control protocol: all of its table, each a new resource that says what it is. */
final class FixturesTest {

    private final OneScope scope = new OneScope();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instance-running",
                "instance-stopped",
                "instance-starting",
                "instance-security-locked",
                "instance-disk-status-invalid",
                "instance-disk-transferring",
                "instance-snapshot-in-progress",
                "instance-unsupported-disk-category",
                "instance-device-status-invalid",
                "instance-encrypted-disk",
                "instance-source-snapshot-deleted",
                "instance-snapshot-failing",
                "instance-other-region",
                "instance-other-account"
            })
    void an_instance_has_a_system_disk_and_two_data_disks(String fixture) {
        Cloud.Arranged.Made first = scope.make(fixture);

        assertThat(scope.id(fixture)).isNotEqualTo(first.id());
        assertThat(OneScope.list(first.attributes(), "disks").stream()
                        .map(disk -> OneScope.text(disk, "type") + " " + OneScope.number(disk, "size") + " "
                                + OneScope.text(disk, "device"))
                        .toList())
                .containsExactly("system 40 /dev/xvda", "data 20 /dev/xvdb", "data 60 /dev/xvdc");
    }

    @ParameterizedTest
    @CsvSource({
        "instance-running, Running",
        "instance-stopped, Stopped",
        "instance-starting, Starting",
        "instance-security-locked, Running"
    })
    void an_instance_stays_in_its_status(String fixture, String status) {
        Cloud.Arranged.Made made = scope.make(fixture);
        scope.clock.moveOn(Duration.ofDays(1));

        Node.Fields instance = OneScope.only(OneScope.list(
                scope.granted("DescribeInstances", "InstanceIds", "[\"" + made.id() + "\"]"), "Instances"));
        assertThat(OneScope.text(made.attributes(), "status")).isEqualTo(status);
        assertThat(OneScope.text(instance, "Status")).isEqualTo(status);
    }

    @Test
    void a_locked_instance_says_why() {
        String id = scope.id("instance-security-locked");

        Node.Fields instance = OneScope.only(
                OneScope.list(scope.granted("DescribeInstances", "InstanceIds", "[\"" + id + "\"]"), "Instances"));
        assertThat(OneScope.texts(OneScope.list(instance, "OperationLocks"), "LockReason"))
                .containsExactly("security");
    }

    @ParameterizedTest
    @CsvSource({
        "snapshot-system, system, 40, accomplished",
        "snapshot-system-second, system, 40, accomplished",
        "snapshot-data, data, 20, accomplished",
        "snapshot-data-second, data, 20, accomplished",
        "snapshot-system-too-old, system, 40, accomplished",
        "snapshot-data-too-old, data, 20, accomplished",
        "snapshot-system-cutoff-day, system, 40, accomplished",
        "snapshot-system-after-cutoff, system, 40, accomplished",
        "snapshot-progressing, system, 40, progressing",
        "snapshot-data-progressing, data, 20, progressing",
        "snapshot-forbidden, system, 40, accomplished",
        "snapshot-data-forbidden, data, 20, accomplished",
        "snapshot-unsupported-category, system, 40, accomplished",
        "snapshot-data-unsupported-category, data, 20, accomplished",
        "snapshot-encrypted-system, system, 40, accomplished",
        "snapshot-other-region, system, 40, accomplished",
        "snapshot-other-account, system, 40, accomplished"
    })
    void a_snapshot_says_what_it_is_of(String fixture, String type, long size, String status) {
        Cloud.Arranged.Made made = scope.make(fixture);

        assertThat(scope.id(fixture)).isNotEqualTo(made.id());
        assertThat(OneScope.text(made.attributes(), "diskType")).isEqualTo(type);
        assertThat(OneScope.number(made.attributes(), "size")).isEqualTo(size);
        assertThat(OneScope.text(made.attributes(), "status")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "snapshot-system-too-old, 2013-07-12T04:00:00Z",
        "snapshot-data-too-old, 2013-07-12T04:00:00Z",
        "snapshot-system-cutoff-day, 2013-07-15T04:00:00Z",
        "snapshot-system-after-cutoff, 2013-07-18T04:00:00Z"
    })
    void a_dated_snapshot_has_its_day(String fixture, String createdAt) {
        Cloud.Arranged.Made made = scope.make(fixture);

        Node.Fields snapshot = OneScope.only(OneScope.list(
                scope.granted("DescribeSnapshots", "SnapshotIds", "[\"" + made.id() + "\"]"), "Snapshots"));
        assertThat(OneScope.text(made.attributes(), "createdAt")).isEqualTo(createdAt);
        assertThat(OneScope.text(snapshot, "CreationTime")).isEqualTo(createdAt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot-data-too-old",
                "snapshot-data-progressing",
                "snapshot-data-forbidden",
                "snapshot-data-unsupported-category"
            })
    void a_faulty_data_snapshot_is_refused_in_a_mapping_like_a_system_one(String fixture) {
        String system = scope.id("snapshot-system");
        String data = scope.id(fixture);
        String code = scope.refused(
                        "CreateImage", "SnapshotId", scope.id(fixture.replace("-data", systemPart(fixture))))
                .code();

        assertThat(scope.refused(
                                "CreateImage",
                                "DiskDeviceMapping.1.SnapshotId",
                                system,
                                "DiskDeviceMapping.2.SnapshotId",
                                data)
                        .code())
                .isEqualTo(code);
    }

    private static String systemPart(String fixture) {
        return fixture.endsWith("too-old") ? "-system" : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-without-balance",
                "account-snapshot-service-closed",
                "account-image-quota-full",
                "account-snapshot-quota-full",
                "account-without-data-disk-permission"
            })
    void an_account_fixture_changes_the_scopes_own_account(String fixture) {
        Cloud.Arranged.Made made = scope.make(fixture);

        assertThat(scope.id(fixture)).isEqualTo(made.id());
        Node.Fields inside = (Node.Fields) made.attributes().parts().get("fixtures");
        assertThat(inside.parts()).containsOnlyKeys("instance-running", "snapshot-system", "snapshot-data");
        OneScope other = scope.beside();
        assertThat(other.image("InstanceId", other.id("instance-running"))).isNotEmpty();
    }

    @Test
    void deleting_an_image_frees_a_place_in_a_full_quota() {
        scope.make("account-image-quota-full");
        String snapshot = scope.id("snapshot-system");
        assertThat(scope.refused("CreateImage", "SnapshotId", snapshot).code()).isEqualTo("QuotaExceed.Image");

        scope.granted(
                "DeleteImage",
                "ImageId",
                OneScope.texts(scope.images(), "ImageId").get(0));

        assertThat(scope.image("SnapshotId", snapshot)).isNotEmpty();
        assertThat(scope.refused("CreateImage", "SnapshotId", snapshot).code()).isEqualTo("QuotaExceed.Image");
    }

    @Test
    void deleting_snapshots_frees_places_in_a_full_quota() {
        scope.make("account-snapshot-quota-full");
        String instance = scope.id("instance-running");
        for (int count = 0; count < 3; count++) {
            scope.id("snapshot-data");
        }
        List<String> snapshots = OneScope.texts(scope.snapshots(), "SnapshotId");
        assertThat(scope.refused("CreateImage", "InstanceId", instance).code()).isEqualTo("QuotaExceed.Snapshot");

        snapshots.subList(0, 3).forEach(id -> scope.granted("DeleteSnapshot", "SnapshotId", id));

        assertThat(scope.image("InstanceId", instance)).isNotEmpty();
    }

    @Test
    void an_unknown_fixture_and_an_unknown_scope_are_told_apart() {
        assertThat(scope.cloud.arrange(scope.scope.scope(), "instance-on-fire"))
                .isInstanceOf(Cloud.Arranged.UnknownFixture.class);
        assertThat(scope.cloud.arrange("none", "instance-running")).isInstanceOf(Cloud.Arranged.UnknownScope.class);
    }
}
