package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.LateListing;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.behaviour.Behaviour;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target may list what it has made some looks late, and show all of an image after it is Available. */
final class LateLooksTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "6, 0", "0, 3"})
    void a_resource_listed_late_is_no_finding(int late, int fields) {
        Exploration found = new InProcess(
                        Behaviour.DOCUMENTED,
                        Optional::empty,
                        cloud -> new ReroutedCloud(cloud, new LateListing(late, fields)))
                .explorer()
                .explore(1, 700, true);

        assertThat(found.findings()).isEmpty();
        assertThat(found.unsteady()).isEmpty();
    }
}
