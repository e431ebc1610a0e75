package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.result.Verdict;
import ecsconformance.run.RunOptions;
import ecsconformance.selftest.DefectResult;
import ecsconformance.selftest.DefectResult.Detection;
import ecsconformance.selftest.DefectTrials;
import ecsconformance.selftest.DetectionMatrix;
import ecsconformance.selftest.DetectionRun;
import ecsconformance.selftest.KnownDefect;
import ecsconformance.selftest.PairResult;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Small catalogues of defects, run against a suite of three rules. */
final class DetectionTest {

    private static final KnownDefect AGE = new KnownDefect("snapshot-age.missing", "any age goes", "snapshot.age");
    private static final List<Rule> SUITE = EmulatedTarget.allRules().stream()
            .filter(rule -> Set.of("snapshot.age", "snapshot.forbidden", "snapshot.not-ready")
                    .contains(rule.id().value()))
            .toList();

    private final AtomicInteger progress = new AtomicInteger();

    @Test
    void a_defect_that_its_owner_catches_needs_no_other_rule() throws Exception {
        DetectionMatrix matrix = detect(0, DetectionTest::asNamed, AGE);

        assertThat(matrix.isProven()).isTrue();
        assertThat(matrix.clean().verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(matrix.unexercised()).containsExactlyInAnyOrder("snapshot.forbidden", "snapshot.not-ready");
        DefectResult result = matrix.defects().get(0);
        assertThat(result.detection()).isEqualTo(Detection.OWNER);
        assertThat(result.wholeSuite()).isFalse();
        assertThat(result.scenarios()).isNotEmpty();
        assertThat(matrix.neverAlone())
                .allSatisfy(scenario -> assertThat(scenario).startsWith("features/snapshots/age.feature:"))
                .hasSize(scenariosOf("snapshot.age") - (result.scenarios().size() == 1 ? 1 : 0));
        assertThat(progress).hasValue(2);
    }

    @Test
    void a_sampled_defect_faces_all_rules_and_blames_no_third() throws Exception {
        DefectResult result = detect(1, DetectionTest::asNamed, AGE).defects().get(0);

        assertThat(result.wholeSuite()).isTrue();
        assertThat(result.detection()).isEqualTo(Detection.OWNER);
        assertThat(result.others()).isEmpty();
    }

    @Test
    void a_defect_that_only_the_owner_sees_is_told_from_one_that_everybody_sees() throws Exception {
        DetectionMatrix matrix = detect(
                0,
                names -> names.equals(List.of("nothing.broken")) ? "" : asNamed(names),
                new KnownDefect(AGE.name(), AGE.breaks(), "snapshot.forbidden"),
                new KnownDefect("nothing.broken", "nothing is broken", "snapshot.age"));

        assertThat(matrix.isProven()).isFalse();
        assertThat(matrix.defects())
                .extracting(DefectResult::detection)
                .containsExactly(Detection.OTHER, Detection.SURVIVED);
        assertThat(matrix.defects().get(0).others()).containsExactly("snapshot.age");
    }

    @Test
    void a_target_that_fails_without_any_defect_proves_nothing() throws Exception {
        DetectionMatrix matrix = detect(0, names -> asNamed(List.of(AGE.name())), AGE);

        assertThat(matrix.count(Detection.OWNER)).isEqualTo(1);
        assertThat(matrix.clean().notPassed()).containsExactly("snapshot.age");
        assertThat(matrix.isProven()).isFalse();
    }

    @Test
    void of_two_defects_at_once_both_owners_are_named_and_nobody_else() throws Exception {
        KnownDefect forbidden =
                new KnownDefect("snapshot-allowed.missing", "what is forbidden goes", "snapshot.forbidden");

        DetectionMatrix matrix = detect(0, 1, DetectionTest::asNamed, AGE, forbidden);

        assertThat(matrix.isProven()).isTrue();
        PairResult pair = matrix.pairs().get(0);
        assertThat(pair.named()).containsExactlyInAnyOrder("snapshot.age", "snapshot.forbidden");
        assertThat(pair.masked()).isEmpty();
        assertThat(pair.blamed()).isEmpty();
    }

    @Test
    void a_defect_that_hides_another_is_told_from_one_that_blames_a_third() throws Exception {
        KnownDefect hiding = new KnownDefect(
                "snapshot-category.missing", "the category does not matter, or so it is said", "snapshot.forbidden");

        DetectionMatrix matrix = detect(
                0,
                1,
                names -> names.size() == 2
                        ? "/defect/snapshot-ready.missing"
                        : asNamed(names.stream()
                                .map(name -> name.equals(hiding.name()) ? "snapshot-allowed.missing" : name)
                                .toList()),
                AGE,
                hiding);

        assertThat(matrix.isProven()).isFalse();
        PairResult pair = matrix.pairs().get(0);
        assertThat(pair.named()).isEmpty();
        assertThat(pair.masked()).containsExactlyInAnyOrder("snapshot.age", "snapshot.forbidden");
        assertThat(pair.blamed()).containsExactly("snapshot.not-ready");
    }

    @Test
    void a_defect_that_nobody_can_see_is_listed_and_not_tried() throws Exception {
        KnownDefect unseen =
                new KnownDefect("image-data.lost", "disks are empty", "snapshot.age", Optional.of("nobody looks"));

        DetectionMatrix matrix = detect(0, DetectionTest::asNamed, AGE, unseen);

        assertThat(matrix.isProven()).isTrue();
        assertThat(matrix.defects().get(1).detection()).isEqualTo(Detection.UNOBSERVABLE);
        assertThat(matrix.defects().get(1).reason()).contains("nobody looks");
        assertThat(detect(0, DetectionTest::asNamed, unseen).isProven())
                .as("nothing was tried")
                .isFalse();
    }

    @Test
    void one_that_is_stopped_leaves_what_it_has_and_proves_nothing() throws Exception {
        AtomicReference<DetectionRun> running = new AtomicReference<>();
        List<DetectionMatrix> halfWay = new ArrayList<>();
        try (EmulatedTarget emulated = new EmulatedTarget(cloud -> cloud)) {
            DetectionRun run = new DetectionRun(
                    trials(names -> {
                        synchronized (halfWay) {
                            halfWay.add(running.get().soFar());
                        }
                        return emulated.target(asNamed(names));
                    }),
                    SUITE,
                    (finished, total) -> {});
            running.set(run);
            run.execute(SUITE, List.of(AGE), 0, 0);
        }

        assertThat(halfWay).hasSize(2).allSatisfy(matrix -> {
            assertThat(matrix.complete()).isFalse();
            assertThat(matrix.isProven()).isFalse();
            assertThat(matrix.suite().contract().edition())
                    .isEqualTo(EmulatedTarget.contract().edition());
        });
    }

    private static String asNamed(List<String> names) {
        return String.join("", names.stream().map(name -> "/defect/" + name).toList());
    }

    private static int scenariosOf(String rule) {
        return SUITE.stream()
                .filter(it -> it.id().value().equals(rule))
                .mapToInt(it -> it.scenarios().size())
                .sum();
    }

    private DetectionMatrix detect(int sample, Function<List<String>, String> switches, KnownDefect... defects)
            throws InterruptedException {
        return detect(sample, 0, switches, defects);
    }

    private DetectionMatrix detect(
            int sample, int pairs, Function<List<String>, String> switches, KnownDefect... defects)
            throws InterruptedException {
        try (EmulatedTarget emulated = new EmulatedTarget(cloud -> cloud)) {
            Function<List<String>, Target> targets = names -> emulated.target(switches.apply(names));
            return new DetectionRun(trials(targets), SUITE, (finished, total) -> progress.set(finished))
                    .execute(SUITE, List.of(defects), sample, pairs);
        }
    }

    private static DefectTrials trials(Function<List<String>, Target> targets) {
        return new DefectTrials(
                targets,
                EmulatedTarget.contract(),
                new RunOptions("test", 1, Map.of()),
                Clock.systemUTC(),
                new SecureRandom());
    }
}
