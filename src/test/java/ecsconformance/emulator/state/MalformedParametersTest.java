package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a parameter holds, each operation answers, and never as if it were itself at fault. */
final class MalformedParametersTest {

    private static final List<String> NAMES = List.of(
            "RegionId",
            "ImageId",
            "ImageName",
            "InstanceId",
            "InstanceIds",
            "InstanceName",
            "DiskId",
            "DiskIds",
            "DiskType",
            "DiskCategory",
            "SnapshotId",
            "SnapshotIds",
            "SnapshotName",
            "SourceDiskType",
            "Status",
            "Encrypted",
            "PageNumber",
            "PageSize",
            "ResourceType",
            "ResourceId.1",
            "ResourceGroupId",
            "Tag.1.Key",
            "Tag.1.Value",
            "Tag.0.Key",
            "Tag.01.Key",
            "Tag.9999999999.Key",
            "Amount",
            "Size",
            "SystemDisk.Size",
            "DataDisk.1.Size",
            "Device",
            "Force",
            "ClientToken",
            "Description",
            "Architecture",
            "Platform",
            "DiskDeviceMapping.1.Size",
            "DiskDeviceMapping.0.Size",
            "DiskDeviceMapping.01.Size",
            "DiskDeviceMapping.9999999999.Size",
            "DiskDeviceMapping.1.Device",
            "DiskDeviceMapping.1.DiskType",
            "DiskDeviceMapping.1.SnapshotId",
            "DiskDeviceMapping..",
            "");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "00",
            "1.5",
            "99999999",
            "99999999999999999999",
            "true",
            "[",
            "[\"",
            "{}",
            "null",
            ",",
            ",,",
            "\u0000",
            "%",
            "\uD800",
            "😀",
            "٣",
            "a\r\nb",
            "x".repeat(40_000));

    private final OneScope scope = new OneScope();

    static List<String> operations() {
        return new OneScope().cloud.operations().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_parameter_by_itself(String operation) {
        for (String name : NAMES) {
            for (String value : VALUES) {
                assertNoServerError(operation, name, value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_parameter_beside_resources_that_exist(String operation) {
        String instance = scope.id("instance-stopped");
        String snapshot = scope.id("snapshot-system");
        String image = scope.image("SnapshotId", snapshot);
        scope.waitUntilReady();
        for (String name : NAMES) {
            for (String value : VALUES) {
                assertNoServerError(
                        operation,
                        "InstanceId",
                        instance,
                        "ImageId",
                        image,
                        "DiskDeviceMapping.2.SnapshotId",
                        snapshot,
                        "ResourceType",
                        "image",
                        "ResourceId.1",
                        image,
                        name,
                        value);
            }
        }
    }

    @Test
    void many_parameters_at_once() {
        String[] parameters = new String[20_000];
        for (int n = 0; n < parameters.length; n += 2) {
            parameters[n] = (n % 4 == 0 ? "DiskDeviceMapping." : "Tag.") + n + (n % 4 == 0 ? ".Size" : ".Key");
            parameters[n + 1] = "5";
        }
        operations().forEach(operation -> assertNoServerError(operation, parameters));
    }

    private void assertNoServerError(String operation, String... namesAndValues) {
        Answer answer = scope.call(operation, namesAndValues);
        if (answer instanceof Answer.Refused refused) {
            Refusal refusal = refused.refusal();
            assertThat(refusal.status())
                    .as("%s with %s", operation, namesAndValues[namesAndValues.length - 2])
                    .isBetween(400, 499);
            assertThat(refusal.code()).isNotBlank();
            assertThat(refusal.message()).isNotBlank();
        }
    }
}
