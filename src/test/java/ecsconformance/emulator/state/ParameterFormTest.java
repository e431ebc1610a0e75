package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Ids;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of each documented limit of a parameter. */
final class ParameterFormTest {

    private final OneScope scope = new OneScope();
    private final String snapshot = scope.id("snapshot-system");

    private String code(String name, String value) {
        return scope.refused("CreateImage", "SnapshotId", snapshot, name, value).code();
    }

    private String image(String name, String value) {
        return scope.image("SnapshotId", snapshot, name, value);
    }

    private String disk(String field, String value) {
        return scope.refused(
                        "CreateImage",
                        "DiskDeviceMapping.1.SnapshotId",
                        snapshot,
                        "DiskDeviceMapping.1." + field,
                        value)
                .code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Ab", "镜像", "a1:._-", "http", "httpx"})
    void a_name_of_the_documented_letters_is_kept(String name) {
        assertThat(OneScope.text(scope.image(image("ImageName", name)), "ImageName"))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "1a", "_a", "-a", ":a", ".a", "http://ab", "https://ab", "a b", "a/b", "a\nb", "ab\n", "a😀"
            })
    void any_other_name_is_malformed(String name) {
        assertThat(code("ImageName", name)).isEqualTo("InvalidImageName.Malformed");
    }

    @Test
    void a_name_has_up_to_128_characters_of_either_alphabet() {
        assertThat(image("ImageName", "a".repeat(128))).isNotEmpty();
        assertThat(image("ImageName", "镜".repeat(128))).isNotEmpty();
        assertThat(code("ImageName", "a".repeat(129))).isEqualTo("InvalidImageName.Malformed");
        assertThat(code("ImageName", "镜".repeat(129))).isEqualTo("InvalidImageName.Malformed");
    }

    @Test
    void a_description_has_2_to_256_characters_and_begins_with_no_scheme() {
        assertThat(OneScope.text(scope.image(image("Description", "see http://a, 50% & more")), "Description"))
                .isEqualTo("see http://a, 50% & more");
        assertThat(image("Description", "像".repeat(256))).isNotEmpty();
        for (String description : List.of("a", "a".repeat(257), "http://a", "https://a")) {
            assertThat(code("Description", description)).isEqualTo("InvalidDescription.Malformed");
        }
    }

    @Test
    void texts_that_are_left_out_or_empty_are_empty() {
        for (String image :
                List.of(scope.image("SnapshotId", snapshot), image("ImageName", ""), image("Description", ""))) {
            assertThat(OneScope.text(scope.image(image), "ImageName")).isEmpty();
            assertThat(OneScope.text(scope.image(image), "Description")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CentOS",
                "Ubuntu",
                "SUSE",
                "OpenSUSE",
                "RedHat",
                "Debian",
                "CoreOS",
                "Aliyun Linux",
                "Windows Server 2003",
                "Windows Server 2008",
                "Windows Server 2012",
                "Windows 7",
                "Others Linux",
                "Customized Linux"
            })
    void every_platform_of_the_list_is_kept(String platform) {
        assertThat(OneScope.text(scope.image(image("Platform", platform)), "Platform"))
                .isEqualTo(platform);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i386", "x86_64"})
    void both_architectures_are_kept(String architecture) {
        assertThat(OneScope.text(scope.image(image("Architecture", architecture)), "Architecture"))
                .isEqualTo(architecture);
    }

    @Test
    void a_version_of_the_examples_kind_is_tolerated() {
        assertThat(image("ImageVersion", "2017011017")).isNotEmpty();
        assertThat(code("ImageVersion", "1".repeat(41))).isEqualTo("InvalidImageVersion.Malformed");
    }

    @Test
    void a_resource_group_that_exists_is_kept() {
        String group = scope.id("resource-group");

        assertThat(OneScope.text(scope.image(image("ResourceGroupId", group)), "ResourceGroupId"))
                .isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Architecture",
                "Platform",
                "ImageVersion",
                "ResourceGroupId",
                "DiskDeviceMapping.1.Device",
                "DiskDeviceMapping.1.Size",
                "DiskDeviceMapping.1.DiskType"
            })
    void a_parameter_sent_empty_counts_as_left_out(String name) {
        assertThat(scope.image("DiskDeviceMapping.1.SnapshotId", snapshot, name, ""))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-1", "2001", "abc", "5.5", "5GB", "99999999999999999999"})
    void a_size_is_a_whole_number_from_5_to_2000(String size) {
        assertThat(disk("Size", size)).isEqualTo("InvalidSize.ValueNotSupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xvda", "/dev/sda", "/dev/xvdA", "/dev/xvdaa", "/dev/xvd1", "/dev/xvda\n"})
    void a_device_is_xvda_to_xvdz(String device) {
        assertThat(disk("Device", device)).isEqualTo("InvalidDevice.Malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "root"})
    void a_disk_type_is_system_or_data(String type) {
        assertThat(disk("DiskType", type)).isEqualTo("InvalidDiskType.ValueNotSupported");
    }

    @ParameterizedTest
    @CsvSource({"'', MissingParameter", "mars-north-1, InvalidRegionId.NotFound"})
    void a_region_must_be_named_and_known(String region, String code) {
        assertThat(scope.refused("CreateImage", "SnapshotId", snapshot, "RegionId", region)
                        .code())
                .isEqualTo(code);
    }

    @Test
    void names_of_parameters_keep_their_case_and_unknown_ones_are_ignored() {
        assertThat(image("imagename", "1 is no name")).isNotEmpty();
        assertThat(image("Whatever", "x")).isNotEmpty();
        assertThat(scope.refused("CreateImage", "snapshotid", snapshot).code()).isEqualTo("MissingParameter");
    }

    @ParameterizedTest
    @CsvSource({"2013-07-14T23:59:59Z, false", "2013-07-15T23:59:59Z, false", "2013-07-16T00:00:00Z, true"})
    void the_cut_off_day_itself_is_too_old_by_utc(String createdAt, boolean fits) {
        Account account = new Account(
                "a", Account.HOME, scope.clock, new Ids(new Random(1)), Delays.ofImages(OneScope.READY_AFTER));
        Snapshot old =
                new ResourceFactory(account).snapshot(DiskType.SYSTEM, it -> it.created(Instant.parse(createdAt)));

        assertThat(Check.first(CreateImageChecks.DOCUMENTED.snapshot(), old, account)
                        .isEmpty())
                .isEqualTo(fits);
    }
}
