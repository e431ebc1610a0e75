package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.account.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations beside CreateImage keep their limits and leave nothing behind that they should not. */
final class ResourceLimitsTest {

    private final OneScope scope = new OneScope();

    private String firstDisk(String instance) {
        return OneScope.texts(OneScope.list(scope.granted("DescribeDisks", "InstanceId", instance), "Disks"), "DiskId")
                .get(0);
    }

    @Test
    void asking_for_tags_makes_none_and_deleted_resources_lose_theirs() {
        Account account = new Account(
                "a", Account.HOME, scope.clock, new Ids(new Random(1)), Delays.ofImages(OneScope.READY_AFTER));
        assertThat(account.tagsOf("s-1")).isEmpty();
        account.tag("s-1", Map.of("k", "v"));
        assertThat(account.tagsOf("s-1")).containsOnly(Map.entry("k", "v"));
        account.untag("s-1");

        assertThat(account.tagsOf("s-1")).isEmpty();
    }

    @Test
    void a_tag_must_be_well_formed_for_every_resource() {
        String snapshot = scope.id("snapshot-system");

        assertThat(scope.refused(
                                "TagResources",
                                "ResourceType",
                                "snapshot",
                                "ResourceId.1",
                                snapshot,
                                "Tag.1.Key",
                                "acs:x")
                        .code())
                .isEqualTo("InvalidTagKey.Malformed");
        assertThat(scope.refused(
                                "TagResources",
                                "ResourceType",
                                "snapshot",
                                "ResourceId.1",
                                snapshot,
                                "Tag.1.Value",
                                "v")
                        .code())
                .startsWith("InvalidTag");
    }

    @Test
    void a_disk_is_attached_to_a_device_of_data_disks_while_one_is_left() {
        String instance = scope.id("instance-running");
        String disk = OneScope.text(scope.granted("CreateDisk", "Size", "5"), "DiskId");
        for (String device : List.of("/dev/xvda", "/dev/sdb", "xvdb")) {
            assertThat(scope.refused("AttachDisk", "InstanceId", instance, "DiskId", disk, "Device", device)
                            .code())
                    .isEqualTo("InvalidDevice.Malformed");
        }
        assertThat(scope.refused("AttachDisk", "InstanceId", instance, "DiskId", disk, "Device", "/dev/xvdb")
                        .code())
                .isEqualTo("InvalidDevice.InUse");

        for (char letter = 'd'; letter <= 'z'; letter++) {
            String next = OneScope.text(scope.granted("CreateDisk", "Size", "5"), "DiskId");
            scope.granted("AttachDisk", "InstanceId", instance, "DiskId", next);
        }
        assertThat(scope.refused("AttachDisk", "InstanceId", instance, "DiskId", disk)
                        .code())
                .isEqualTo("InstanceDiskLimitExceeded");
    }

    @Test
    void an_instance_has_at_most_16_data_disks() {
        String[] disks = new String[34];
        for (int n = 0; n < 17; n++) {
            disks[2 * n] = "DataDisk." + (n + 1) + ".Size";
            disks[2 * n + 1] = "20";
        }
        String[] allowed = Arrays.copyOf(disks, 32);
        assertThat(scope.refused("RunInstances", with("ImageId", "centos_7", disks))
                        .code())
                .isEqualTo("InstanceDiskLimitExceeded");
        assertThat(scope.granted("RunInstances", with("ImageId", "centos_7", allowed))
                        .parts())
                .containsKey("InstanceIdSets");
    }

    private static String[] with(String name, String value, String... more) {
        return Stream.concat(Stream.of(name, value), Stream.of(more)).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "snapshot-progressing, InvalidSnapshotId.NotReady",
        "snapshot-system-too-old, InvalidSnapshot.TooOld",
        "snapshot-other-account, InvalidSnapshotId.NotFound"
    })
    void a_disk_is_made_of_a_usable_snapshot(String fixture, String code) {
        assertThat(scope.refused("CreateDisk", "SnapshotId", scope.id(fixture)).code())
                .isEqualTo(code);
    }

    @Test
    void a_disk_is_as_large_as_its_snapshot_at_least() {
        String snapshot = scope.id("snapshot-system");

        assertThat(scope.refused("CreateDisk", "SnapshotId", snapshot, "Size", "39")
                        .code())
                .isEqualTo("InvalidDiskSize.TooSmall");
        assertThat(scope.granted("CreateDisk", "SnapshotId", snapshot, "Size", "40")
                        .parts())
                .containsKey("DiskId");
    }

    @Test
    void a_snapshot_needs_an_attached_disk_of_an_unlocked_instance() {
        String loose = OneScope.text(scope.granted("CreateDisk", "Size", "5"), "DiskId");
        String locked = firstDisk(scope.id("instance-security-locked"));

        assertThat(scope.refused("CreateSnapshot", "DiskId", loose).code())
                .isEqualTo("IncorrectDiskStatus.NeverAttached");
        assertThat(scope.refused("CreateSnapshot", "DiskId", locked).code()).isEqualTo("InstanceLockedForSecurity");
    }

    @ParameterizedTest
    @CsvSource({
        "account-without-balance, InvalidAccountStatus.NotEnoughBalance",
        "account-snapshot-service-closed, InvalidAccountStatus.SnapshotServiceUnavailable",
        "account-snapshot-quota-full, QuotaExceed.Snapshot"
    })
    void a_snapshot_needs_an_account_that_may_make_one(String fixture, String code) {
        scope.make(fixture);

        assertThat(scope.refused("CreateSnapshot", "DiskId", firstDisk(scope.id("instance-running")))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void the_size_of_a_snapshots_disk_is_a_number() {
        scope.id("snapshot-data");
        Node.Fields snapshot = OneScope.only(scope.snapshots());

        assertThat(OneScope.number(snapshot, "SourceDiskSize")).isEqualTo(20);
        assertThat(OneScope.list(scope.granted("DescribeSnapshots", "Usage", "image"), "Snapshots"))
                .isEmpty();
    }
}
