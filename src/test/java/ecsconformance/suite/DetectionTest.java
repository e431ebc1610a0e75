package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.result.DefectResult;
import ecsconformance.result.Detection;
import ecsconformance.result.DetectionMatrix;
import ecsconformance.result.Verdict;
import ecsconformance.run.DetectionRun;
import ecsconformance.run.KnownDefect;
import ecsconformance.run.RunOptions;
import ecsconformance.target.Target;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
    void what_the_owner_misses_is_told_from_what_everybody_misses() throws Exception {
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
        try (EmulatedTarget emulated = new EmulatedTarget(cloud -> cloud)) {
            Function<List<String>, Target> targets = names -> emulated.target(switches.apply(names));
            return new DetectionRun(
                            targets,
                            EmulatedTarget.contract(),
                            SUITE,
                            new RunOptions("test", 1, Map.of()),
                            Clock.systemUTC(),
                            new SecureRandom(),
                            (finished, total) -> progress.set(finished))
                    .execute(SUITE, List.of(defects), sample);
        }
    }
}
