package ecsconformance.emulator.state;

import static ecsconformance.emulator.state.Faults.account;
import static ecsconformance.emulator.state.Faults.instance;
import static ecsconformance.emulator.state.Faults.mapping;
import static ecsconformance.emulator.state.Faults.snapshot;
import static ecsconformance.emulator.state.Faults.with;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.state.Faults.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error row of the page, in its order, by one request that has only that fault. */
final class ErrorRowsTest {

    /** The parts of a message that the page leaves open. */
    private static final String OPEN = "%s";

    private static final int ROWS_OF_THE_PAGE = 37;

    /** One row, and how its fault is made in a scope: the parameters of the request. */
    private record Row(int status, String code, String message, Fault fault) {
        @Override
        public String toString() {
            return status + " " + code + ": " + message;
        }
    }

    private static Row row(int status, String code, String message, Fault fault) {
        return new Row(status, code, message, fault);
    }

    static List<Row> rows() {
        return List.of(
                row(
                        404,
                        "InvalidSnapshotId.NotFound",
                        "The specified SnapshotId does not exist.",
                        with("SnapshotId", "s-snapshotid")),
                row(
                        400,
                        "InvalidImageName.Malformed",
                        "The specified Image name is wrongly formed.",
                        with("ImageName", "1st")),
                row(
                        400,
                        "InvalidImageName.Duplicated",
                        "The specified Image name has already bean used.",
                        Faults::takenName),
                row(
                        400,
                        "InvalidDescription.Malformed",
                        "The specified description is wrongly formed.",
                        with("Description", "http://a")),
                row(
                        400,
                        "InvalidImageVersion.Malformed",
                        "The specified ImageVersion is wrongly formed.",
                        with("ImageVersion", "one/two")),
                row(
                        403,
                        "InvalidSnapshotId.NotReady",
                        "The current status of the DiskDeviceMapping.n.SnapshotId or SnapshotId does not support this operation.",
                        snapshot("snapshot-progressing")),
                row(
                        403,
                        "InvalidSnapshot.TooOld",
                        "This operation is denied because the specified snapshot by DiskDeviceMapping.n.SnapshotId or SnapshotId is created before 2013-07-15.",
                        snapshot("snapshot-system-too-old")),
                row(
                        403,
                        "OperationDenied",
                        "The specified snapshot is not allowed to create image.",
                        snapshot("snapshot-forbidden")),
                row(403, "QuotaExceed.Image", "The Image Quota exceeds.", account("account-image-quota-full")),
                row(
                        403,
                        "OperationDenied",
                        "The specified snapshot is not from system disk.",
                        snapshot("snapshot-data")),
                row(
                        403,
                        "InvalidParamter.Conflict",
                        "The specified same token is trying to make requests with different parameters.",
                        Faults::usedToken),
                row(
                        404,
                        "InvalidInstanceId.NotFound",
                        "The specified InstanceId does not exist.",
                        with("InstanceId", "i-instanceid")),
                row(
                        400,
                        "IncorrectInstanceStatus",
                        "The current status of the instance does not support this operation.",
                        instance("instance-starting")),
                row(
                        400,
                        "InstanceLockedForSecurity",
                        "The specified operation is denied as your instance is locked for security reasons.",
                        instance("instance-security-locked")),
                row(
                        400,
                        "InvalidDevice.Malformed",
                        "The specified parameter DiskDeviceMapping.n.Device is not valid.",
                        mapping("1.Device", "/dev/sda")),
                row(
                        400,
                        "MissingParameter",
                        "The input parameter SnapshotId or InstanceId or DiskDeviceMapping that is mandatory for processing this request is not supplied.",
                        scope -> OneScope.pairs("ImageName", "nothing")),
                row(
                        400,
                        "InvalidSize.ValueNotSupported",
                        "The specified parameter DiskDeviceMapping.n.Size beyond the permitted range.",
                        mapping("1.Size", "2001")),
                row(
                        400,
                        "InvalidDevice.InUse",
                        "The specified parameter DiskDeviceMapping.n.Device has been occupied.",
                        mapping("2.Size", "5", "2.Device", "/dev/xvdb", "3.Size", "5", "3.Device", "/dev/xvdb")),
                row(
                        400,
                        "OperationDenied",
                        "The specified parameter DiskDeviceMapping.n.SnapshotId does not contain system disk snapshot.",
                        Faults::dataSnapshotOnly),
                row(
                        400,
                        "OperationDenied",
                        "The specified parameter DiskDeviceMapping.n.SnapshotId contains two or more system disk snapshots.",
                        Faults::secondSystemSnapshot),
                row(
                        400,
                        "InvalidDiskCategory.CreateImage",
                        "The specified diskCategory is not allowed to create image.",
                        instance("instance-unsupported-disk-category")),
                row(
                        403,
                        "InvalidAccountStatus.NotEnoughBalance",
                        "Your account does not have enough balance.",
                        account("account-without-balance")),
                row(
                        403,
                        "InvalidAccountStatus.SnapshotServiceUnavailable",
                        "Snapshot service has not been opened yet.",
                        account("account-snapshot-service-closed")),
                row(
                        403,
                        "UserNotInTheWhiteList",
                        "The user is not in the white list of create image by data disk snapshot.",
                        Faults::dataAsSystem),
                row(
                        400,
                        "InvalidArchitecture.Malformed",
                        "The specified Architecture is wrongly formed.",
                        with("Architecture", "arm64")),
                row(
                        400,
                        "InvalidPlatform.Malformed",
                        "The specified Platform is wrongly formed.",
                        with("Platform", "Plan 9")),
                row(
                        400,
                        "OperationDenied",
                        "Not support creating system image from an encrypted snapshot/disk.",
                        snapshot("snapshot-encrypted-system")),
                row(400, "InvalidParameter.AllEmpty", OPEN, scope -> OneScope.pairs("InstanceId", "")),
                row(
                        403,
                        "IncorrectDiskStatus.Invalid",
                        "Device status is invalid, please restart instance and try again.",
                        instance("instance-device-status-invalid")),
                row(403, "OperationDenied.InvalidSnapshotCategory", OPEN, snapshot("snapshot-unsupported-category")),
                row(403, "QuotaExceed.Snapshot", "The snapshot quota exceeds.", account("account-snapshot-quota-full")),
                row(
                        403,
                        "IncorrectDiskStatus.Transferring",
                        "The specified device is transferring, you can retry after the process is finished.",
                        instance("instance-disk-transferring")),
                row(
                        403,
                        "IncorrectDiskStatus",
                        "The current disk status does not support this operation.",
                        instance("instance-disk-status-invalid")),
                row(403, "InvalidSystemSnapshot.Missing", OPEN, instance("instance-source-snapshot-deleted")),
                row(
                        403,
                        "IncorrectDiskStatus.CreatingSnapshot",
                        "A previous snapshot creation is in process.",
                        instance("instance-snapshot-in-progress")),
                row(
                        404,
                        "InvalidResourceGroup.NotFound",
                        "The ResourceGroup provided does not exist in our records.",
                        with("ResourceGroupId", "rg-resourcegroupid1")),
                row(
                        500,
                        "InternalError",
                        "The process of creating snapshot has failed due to some unknown error.",
                        instance("instance-snapshot-failing")));
    }

    @Test
    void the_page_has_37_rows_and_all_are_here_once() {
        Set<String> rows = new HashSet<>();
        rows().forEach(row -> rows.add(row.toString()));

        assertThat(rows).hasSize(ROWS_OF_THE_PAGE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_fault_is_answered_with_its_row_and_changes_nothing(Row row) {
        OneScope scope = new OneScope();
        Map<String, String> parameters = row.fault().in(scope);
        List<String> images = OneScope.texts(scope.images(), "ImageId");
        List<String> snapshots = OneScope.texts(scope.snapshots(), "SnapshotId");

        Refusal refusal = scope.refused("CreateImage", flat(parameters));

        assertThat(refusal.status()).isEqualTo(row.status());
        assertThat(refusal.code()).isEqualTo(row.code());
        if (row.message().equals(OPEN)) {
            assertThat(refusal.message()).isNotBlank().doesNotContain("%s").doesNotContain("?s");
        } else {
            assertThat(refusal.message()).isEqualTo(row.message());
        }
        assertThat(OneScope.texts(scope.images(), "ImageId")).isEqualTo(images);
        assertThat(OneScope.texts(scope.snapshots(), "SnapshotId")).isEqualTo(snapshots);
    }

    private static String[] flat(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
    }
}
