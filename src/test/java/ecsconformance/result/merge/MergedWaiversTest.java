package ecsconformance.result.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.result.Consistency;
import ecsconformance.result.NamedResult;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.Shard;
import ecsconformance.result.Verdict;
import ecsconformance.result.Waivers;
import ecsconformance.result.Waivers.WaiverOutcome;
import ecsconformance.result.Waivers.WaiverOutcome.State;
import ecsconformance.result.merge.Merge.Unmergeable;
import ecsconformance.result.waiver.Waiver;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The waivers of a whole run hold for all of its shards, by one day. */
final class MergedWaiversTest {

    private static final Instant LAST_DAY = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2026-01-03T00:00:01Z");

    private final RuleResult failed = Samples.rule("image.a", RuleVerdict.FAILED);
    private final RuleResult passed = Samples.rule("image.b", RuleVerdict.PASSED);
    private final String whole = Shard.wholeOf(List.of(failed, passed));
    private final Waiver waiver = new Waiver(
            "image.a",
            "somebody",
            "known bug",
            URI.create("https://bugs.example.com/7"),
            LocalDate.parse("2026-01-02"),
            "*: success 200*");

    @Test
    void a_waiver_of_all_parts_is_that_of_the_whole() throws Exception {
        Result merged = Merge.of(List.of(part(1, failed, LAST_DAY, waiver), part(2, passed, LAST_DAY, waiver)));

        assertThat(merged.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(merged.waivers()).extracting(WaiverOutcome::state).containsExactly(State.USED);
        assertThat(contradictions(merged)).isEmpty();
    }

    @Test
    void a_waiver_that_runs_out_between_the_parts_leaves_a_whole_that_adds_up() throws Exception {
        for (List<Instant> days : List.of(List.of(LAST_DAY, DAY_AFTER), List.of(DAY_AFTER, LAST_DAY))) {
            Result merged =
                    Merge.of(List.of(part(1, failed, days.get(0), waiver), part(2, passed, days.get(1), waiver)));

            assertThat(contradictions(merged)).as("%s", days).isEmpty();
        }
    }

    @Test
    void parts_with_different_waivers_are_parts_of_different_runs() {
        refused(part(1, failed, LAST_DAY), part(2, passed, LAST_DAY, waiver));
        refused(part(1, failed, LAST_DAY, waiver), part(2, passed, LAST_DAY));
        refused(
                part(1, failed, LAST_DAY, waiver),
                part(
                        2,
                        passed,
                        LAST_DAY,
                        new Waiver(
                                waiver.rule(),
                                waiver.owner(),
                                waiver.reason(),
                                waiver.link(),
                                waiver.expires().plusDays(1),
                                waiver.failure())));
    }

    /** The samples are of editions that have one rule only. */
    private static List<Consistency.Problem> contradictions(Result merged) {
        return Consistency.problems(merged).stream()
                .filter(it -> !it.place().equals("run.extent.rules"))
                .toList();
    }

    private NamedResult part(int index, RuleResult rule, Instant judged, Waiver... waivers) {
        return new NamedResult(
                "p" + index,
                new Waivers(List.of(waivers), judged).applyTo(Samples.of(rule)).of(new Shard(index, 2, whole)));
    }

    private static void refused(NamedResult... parts) {
        assertThatThrownBy(() -> Merge.of(List.of(parts)))
                .isInstanceOf(Unmergeable.class)
                .hasMessageContaining("is judged with waivers image.a \"*: success 200*\" of somebody");
    }
}
