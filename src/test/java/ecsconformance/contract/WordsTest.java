package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule.Level;
import ecsconformance.contract.Rule.Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

    @Test
    void levels_and_profiles_are_written_in_lower_case() {
        assertThat(Arrays.stream(Level.values()).map(Level::word)).containsExactly("must", "should", "may");
        assertThat(Arrays.stream(Profile.values()).map(Profile::word))
                .containsExactly("core", "state", "account", "effects", "wire");
    }

    @ParameterizedTest
    @EnumSource
    void a_level_is_found_by_its_word(Level level) {
        assertThat(Level.of(level.word())).contains(level);
    }

    @ParameterizedTest
    @EnumSource
    void a_profile_is_found_by_its_word(Profile profile) {
        assertThat(Profile.of(profile.word())).contains(profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MUST", "Core", "must ", "shall"})
    void another_word_is_neither(String word) {
        assertThat(Level.of(word)).isEmpty();
        assertThat(Profile.of(word)).isEmpty();
    }
}
