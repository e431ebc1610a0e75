package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClockSkewTest {

    @ParameterizedTest
    @CsvSource({
        "PT0.4S, the endpoint's clock and this one agree to a second",
        "PT-1.2S, the endpoint's clock and this one agree to a second",
        "PT16M, the endpoint's clock is 960 s ahead of this one",
        "PT-90S, the endpoint's clock is 90 s behind this one"
    })
    void it_is_told_in_seconds(Duration skew, String words) {
        assertThat(ClockSkew.words(skew)).isEqualTo(words);
    }
}
