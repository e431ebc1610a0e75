package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleIdTest {

    @Test
    void an_id_has_an_area_and_reads_as_written() {
        RuleId id = new RuleId("image-name.not-twice");

        assertThat(id.area()).isEqualTo("image-name");
        assertThat(id).hasToString("image-name.not-twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "snapshot",
                "snapshot.",
                ".age",
                "Snapshot.age",
                "a.b.c",
                "a b.c",
                "a--b.c",
                "-a.b",
                "a.b-",
                "a_b.c"
            })
    void anything_but_area_dot_name_in_kebab_is_refused_by_name(String value) {
        assertThatThrownBy(() -> new RuleId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + value + "\"")
                .hasMessageContaining("<area>.<name>");
    }

    @ParameterizedTest
    @CsvSource({
        "snapshot.age, true",
        "snapshot.*, true",
        "*.age, true",
        "*, true",
        "snap*age, true",
        "snapshot.age*, true",
        "snapshot, false",
        "snapshot.ag, false",
        "snapshotXage, false",
        "snapshot.ag?, false",
        "[a-z.]+, false",
        "'', false"
    })
    void only_a_star_stands_for_anything(String pattern, boolean fits) {
        assertThat(new RuleId("snapshot.age").matches(pattern)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\E.*", "\\Q*", "snapshot\\.age"})
    void a_backslash_in_a_pattern_is_a_backslash(String pattern) {
        assertThat(new RuleId("snapshot.age").matches(pattern)).isFalse();
    }
}
