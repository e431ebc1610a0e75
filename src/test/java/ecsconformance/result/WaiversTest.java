package ecsconformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Waivers.WaiverOutcome;
import ecsconformance.result.Waivers.WaiverOutcome.State;
import ecsconformance.result.waiver.Waiver;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaiversTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final LocalDate LATER = LocalDate.parse("2026-12-31");
    private static final String COVERED = "as documented: success 200 with ImageId *";

    private final RuleResult failed = Samples.rule("image.a", RuleVerdict.FAILED);

    @Test
    void a_covered_failure_is_waived_with_its_reason_and_the_run_is_conformant() {
        Result judged = apply(Samples.of(failed), waiver(COVERED, LATER));

        assertThat(judged.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(judged.summary().rules().waived()).isOne();
        assertThat(judged.rules().get(0).reason())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("known bug", "somebody", "2026-12-31", "https://bugs.example.com/7"));
        assertThat(judged.waivers()).extracting(WaiverOutcome::state).containsExactly(State.USED);
        assertThat(judged.exitCode(false)).isZero();
    }

    @Test
    void an_expired_one_covers_nothing_and_fails_the_run_by_its_name() {
        Result judged = apply(Samples.of(failed), waiver(COVERED, LocalDate.parse("2026-04-30")));

        problem(judged, State.EXPIRED, "expired after 2026-04-30");
        assertThat(judged.rules().get(0).verdict()).isEqualTo(RuleVerdict.FAILED);
    }

    @Test
    void the_last_day_still_counts() {
        assertThat(apply(Samples.of(failed), waiver(COVERED, LocalDate.parse("2026-05-01")))
                        .waiverProblems())
                .isEmpty();
    }

    @Test
    void a_rule_that_passes_needs_none() {
        Result judged = apply(Samples.of(Samples.rule("image.a", RuleVerdict.PASSED)), waiver(COVERED, LATER));

        problem(judged, State.NOT_NEEDED, "is not needed any more");
        assertThat(judged.summary().rules().failed()).isZero();
    }

    @Test
    void a_different_failure_of_the_rule_is_not_covered() {
        problem(
                apply(Samples.of(failed), waiver("*: refused with 500 *", LATER)),
                State.DIFFERENT,
                "success 200 with ImageId m-1");
        RuleResult two = failed.withScenarios(List.of(
                Samples.scenario("as documented", 12, RuleVerdict.FAILED, "x1"),
                Samples.scenario("another", 13, RuleVerdict.FAILED, "x1")));
        problem(apply(Samples.of(two), waiver(COVERED, LATER)), State.DIFFERENT, "another: success");
    }

    @Test
    void of_two_waivers_each_must_cover_something() {
        Result judged = apply(Samples.of(failed), waiver(COVERED, LATER), waiver("another: *", LATER));

        assertThat(judged.waivers()).extracting(WaiverOutcome::state).containsExactly(State.USED, State.NOT_NEEDED);
        assertThat(judged.verdict()).isEqualTo(Verdict.NON_CONFORMANT);
    }

    @Test
    void a_rule_that_is_inconclusive_beside_a_covered_failure_stays_so() {
        RuleResult half = failed.withScenarios(List.of(
                Samples.scenario("as documented", 12, RuleVerdict.FAILED, "x1"),
                Samples.scenario("another", 13, RuleVerdict.INCONCLUSIVE, "x1")));
        Result judged = apply(Samples.of(half), waiver(COVERED, LATER));

        assertThat(judged.rules().get(0).verdict()).isEqualTo(RuleVerdict.INCONCLUSIVE);
        assertThat(judged.rules().get(0).reason()).contains("fixture x unavailable");
        assertThat(judged.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void a_rule_that_was_not_judged_says_nothing_about_its_waiver() {
        Result judged = apply(Samples.of(Samples.rule("image.b", RuleVerdict.PASSED)), waiver(COVERED, LATER));

        assertThat(judged.waivers()).extracting(WaiverOutcome::state).containsExactly(State.NOT_JUDGED);
        assertThat(judged.verdict()).isEqualTo(Verdict.CONFORMANT);
    }

    @Test
    void an_incomplete_run_stays_an_error_and_waivers_laid_on_twice_count_once() {
        Waiver waiver = waiver(COVERED, LATER);
        Result once = apply(Samples.of(failed), waiver);

        assertThat(apply(once, waiver)).isEqualTo(once);
        assertThat(apply(once).rules().get(0).verdict()).isEqualTo(RuleVerdict.FAILED);
        assertThat(apply(Samples.error(), waiver(COVERED, LocalDate.EPOCH)).verdict())
                .isEqualTo(Verdict.ERROR);
    }

    private static void problem(Result judged, State state, String words) {
        assertThat(judged.verdict()).isEqualTo(Verdict.NON_CONFORMANT);
        assertThat(judged.exitCode(true)).isOne();
        assertThat(judged.waiverProblems()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(state);
            assertThat(it.sentence()).contains("somebody", "image.a", words);
        });
    }

    private static Result apply(Result result, Waiver... waivers) {
        return new Waivers(List.of(waivers), NOW).applyTo(result);
    }

    private static Waiver waiver(String failure, LocalDate expires) {
        return new Waiver(
                "image.a", "somebody", "known bug", URI.create("https://bugs.example.com/7"), expires, failure);
    }
}
