package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An image is compared as far as the target shows it and the page says how it must be. */
final class JudgedImagesTest {

    private static final String DISK = "DiskDeviceMapping.1.";

    private static Optional<String> difference(
            Map<String, String> sent, Map<String, String> fields, String type, Map<String, String> tags) {
        World world = new World(new ExplorationRecord(
                new Trial("request", List.of(), ""),
                true,
                true,
                "cn-hangzhou",
                List.of(
                        new ExplorationRecord.Arrangement("snapshot-system", "s-system", Map.of("size", "40")),
                        new ExplorationRecord.Arrangement("snapshot-data", "s-data", Map.of("size", "20"))),
                Map.of(),
                new ShownState(true, List.of(), true, Map.of()),
                List.of(),
                Map.of(),
                ""));
        Map<String, String> parameters = new HashMap<>(sent);
        parameters.put("RegionId", "cn-hangzhou");
        world.carryOut(new World.Event(Request.CREATE_IMAGE, parameters, "m-1"));
        String snapshot = sent.get(DISK + "SnapshotId");
        String size = snapshot.equals("s-data") ? "20" : "40";
        ShownState.ShownImage shown = new ShownState.ShownImage(
                "m-1",
                "Available",
                fields,
                List.of(new ShownState.ShownDisk("/dev/xvda", type, size, snapshot)),
                tags,
                true);
        return new ShownState.ImageComparison(world, sent)
                .difference(world.account().images().named("m-1").orElseThrow(), shown)
                .map(ShownState.ImageComparison.Difference::field);
    }

    @Test
    void a_platform_is_asked_of_a_data_disk_that_becomes_the_system_disk_and_of_no_other() {
        Map<String, String> fields = Map.of("Platform", "CentOS", "Architecture", "x86_64");

        assertThat(difference(
                        Map.of(DISK + "SnapshotId", "s-system", DISK + "DiskType", "system"),
                        fields,
                        "system",
                        Map.of()))
                .isEmpty();
        assertThat(difference(
                        Map.of(DISK + "SnapshotId", "s-data", DISK + "DiskType", "system"), fields, "system", Map.of()))
                .contains("Platform");
    }

    @Test
    void a_type_that_is_not_shown_says_nothing_and_a_wrong_one_does() {
        Map<String, String> sent = Map.of(DISK + "SnapshotId", "s-system");

        assertThat(difference(sent, Map.of(), "", Map.of())).isEmpty();
        assertThat(difference(sent, Map.of(), "data", Map.of())).contains("disks");
    }

    @Test
    void either_spelling_of_a_tag_counts_where_they_differ() {
        Map<String, String> both = Map.of(
                DISK + "SnapshotId",
                "s-system",
                "Tag.1.Key",
                "Finance",
                "Tag.1.Value",
                "Joshua",
                "Tag.1.value",
                "Maria");
        Map<String, String> one =
                Map.of(DISK + "SnapshotId", "s-system", "Tag.1.Key", "Finance", "Tag.1.Value", "Joshua");

        assertThat(difference(both, Map.of(), "system", Map.of("Finance", "Maria")))
                .isEmpty();
        assertThat(difference(one, Map.of(), "system", Map.of("Finance", "Maria")))
                .contains("Tag");
    }

    @Test
    void either_value_of_a_repeated_tag_key_counts_and_no_other() {
        Map<String, String> twice = Map.of(
                DISK + "SnapshotId",
                "s-system",
                "Tag.1.Key",
                "Finance",
                "Tag.1.Value",
                "one",
                "Tag.2.Key",
                "Finance",
                "Tag.2.Value",
                "two");

        assertThat(difference(twice, Map.of(), "system", Map.of("Finance", "one")))
                .isEmpty();
        assertThat(difference(twice, Map.of(), "system", Map.of("Finance", "two")))
                .isEmpty();
        assertThat(difference(twice, Map.of(), "system", Map.of("Finance", "three")))
                .contains("Tag");
    }
}
