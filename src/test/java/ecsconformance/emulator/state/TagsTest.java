package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TagsTest {

    private final OneScope scope = new OneScope();
    private final String snapshot = scope.id("snapshot-system");

    private String image(String... tags) {
        return scope.image(withSnapshot(tags));
    }

    private String code(String... tags) {
        return scope.refused("CreateImage", withSnapshot(tags)).code();
    }

    private String[] withSnapshot(String... tags) {
        List<String> parameters = new ArrayList<>(List.of(tags));
        parameters.addAll(List.of("SnapshotId", snapshot));
        return parameters.toArray(String[]::new);
    }

    private Map<String, String> tagsOf(String imageId) {
        Map<String, String> tags = new TreeMap<>();
        for (Node.Fields tag : OneScope.list(scope.image(imageId), "Tags")) {
            tags.put(OneScope.text(tag, "TagKey"), OneScope.text(tag, "TagValue"));
        }
        return tags;
    }

    @ParameterizedTest
    @CsvSource({"Key, Value", "key, value", "key, Value", "Key, value"})
    void key_and_value_are_paired_by_number_in_any_spelling(String key, String value) {
        assertThat(tagsOf(image("Tag.1." + key, "a", "Tag.1." + value, "1", "Tag.2." + key, "b", "Tag.2." + value, "")))
                .isEqualTo(Map.of("a", "1", "b", ""));
    }

    @Test
    void the_request_of_the_example_sends_both_spellings_and_makes_one_tag() {
        assertThat(tagsOf(image("Tag.1.key", "a", "Tag.1.value", "1", "Tag.1.Key", "a", "Tag.1.Value", "1")))
                .isEqualTo(Map.of("a", "1"));
    }

    @Test
    void a_key_has_1_to_64_characters() {
        assertThat(tagsOf(image("Tag.1.Key", "键".repeat(64)))).hasSize(1);
        assertThat(code("Tag.1.Key", "k".repeat(65), "Tag.1.Value", "v")).isEqualTo("InvalidTagKey.Malformed");
        assertThat(code("Tag.1.Key", "", "Tag.1.Value", "v")).isEqualTo("InvalidTagKey.Malformed");
    }

    @Test
    void a_value_has_up_to_128_characters() {
        assertThat(tagsOf(image("Tag.1.Key", "k", "Tag.1.Value", "值".repeat(128))))
                .hasSize(1);
        assertThat(code("Tag.1.Key", "k", "Tag.1.Value", "v".repeat(129))).isEqualTo("InvalidTagValue.Malformed");
    }

    @ParameterizedTest
    @CsvSource({"aliyunx", "acs:x", "http://x", "xhttps://x"})
    void reserved_beginnings_and_addresses_are_refused_in_key_and_value(String text) {
        assertThat(code("Tag.1.Key", text)).isEqualTo("InvalidTagKey.Malformed");
        assertThat(code("Tag.1.Key", "k", "Tag.1.Value", text)).isEqualTo("InvalidTagValue.Malformed");
    }

    @Test
    void a_value_without_a_key_and_a_key_twice_are_refused() {
        assertThat(code("Tag.1.Value", "v")).startsWith("InvalidTag");
        assertThat(code("Tag.1.Key", "k", "Tag.2.Key", "k")).isEqualTo("Duplicate.TagKey");
    }

    @Test
    void twenty_tags_are_taken_and_a_twenty_first_is_not() {
        List<String> tags = new ArrayList<>();
        for (int n = 1; n <= 20; n++) {
            tags.addAll(List.of("Tag." + n + ".Key", "k" + n));
        }
        assertThat(tagsOf(image(tags.toArray(String[]::new)))).hasSize(20);

        tags.addAll(List.of("Tag.21.Key", "k21"));
        assertThat(code(tags.toArray(String[]::new))).isEqualTo("NumberExceed.Tags");
    }

    @Test
    void tags_are_listed_and_set_by_their_own_operations() {
        String image = image("Tag.1.Key", "a", "Tag.1.Value", "1");
        scope.granted(
                "TagResources", "ResourceType", "image", "ResourceId.1", image, "Tag.1.Key", "b", "Tag.1.Value", "2");

        List<Node.Fields> rows = OneScope.list(
                scope.granted("ListTagResources", "ResourceType", "image", "ResourceId.1", image), "TagResources");
        assertThat(OneScope.texts(rows, "TagKey")).containsExactly("a", "b");
        assertThat(OneScope.list(
                        scope.granted("DescribeImages", "Status", OneScope.EVERY_STATUS, "Tag.1.Key", "b"), "Images"))
                .hasSize(1);
    }
}
