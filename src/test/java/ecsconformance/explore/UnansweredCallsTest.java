package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.behaviour.Behaviour;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A call that nothing has judged, for want of an answer or behind another fault, is sent again or not claimed. */
final class UnansweredCallsTest {

    private static final int BUDGET = 700;

    @Test
    void a_call_lost_or_turned_away_is_no_finding() {
        Exploration found = new InProcess(Behaviour.DOCUMENTED, InProcess.disturbing(5, 10, new Random(3)))
                .explorer()
                .explore(1, BUDGET, true);

        assertThat(found.findings()).isEmpty();
        assertThat(found.unsteady()).isEmpty();
        assertThat(found.inconclusive())
                .anyMatch(it -> it.endsWith(" calls were not answered"))
                .anyMatch(it -> it.endsWith(" calls were not looked at"));
        assertThat(found.pairs().covered())
                .as("what got no answer is sent again")
                .isGreaterThan(found.pairs().total() * 98 / 100);
    }

    @Test
    void a_search_without_answers_claims_nothing() {
        Exploration found = new InProcess(Behaviour.DOCUMENTED, InProcess.disturbing(100, 0, new Random(3)))
                .explorer()
                .explore(1, 60, true);

        assertThat(found.pairs().covered()).isZero();
        assertThat(found.requests()).isLessThanOrEqualTo(60);
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void one_fault_hides_no_other_and_is_told_once() {
        Exploration found = new InProcess(
                        ExplorationTest.broken("description-length.257", "pair.group-lost-beside-a-description"))
                .explorer()
                .explore(1, BUDGET, true);

        assertThat(found.findings())
                .extracting(ExplorationFinding::clauses)
                .contains(List.of("error/400/InvalidDescription.Malformed"), List.of("parameter/ResourceGroupId"));
        assertThat(found.findings())
                .hasSizeLessThanOrEqualTo(4)
                .allSatisfy(it -> assertThat(it.calls()).hasSize(1));
        assertThat(found.pairs().covered()).isEqualTo(found.pairs().total());
    }
}
