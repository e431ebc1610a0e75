package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.LateListing;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listings of an endpoint show an image, and each snapshot, only at a later look than the first. */
final class LateListingsTest {

    private static final Set<String> RULES = Set.of(
            "image-name.duplicated",
            "client-token.conflict",
            "client-token.one-image",
            "instance.snapshots",
            "refusal.no-effect",
            "refusal.name-stays-free");

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12})
    void a_resource_listed_late_fails_no_rule(int late) {
        assertNoneFails(new LateListing(late, 0), RULES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_field_that_an_image_shows_late_fails_no_rule(int late) {
        assertNoneFails(
                new LateListing(0, late),
                Set.of(
                        "image.shown",
                        "image.tags",
                        "image.disks",
                        "mapping.combination",
                        "priority.instance",
                        "tag.shown",
                        "tag.key-alone",
                        "tag.repeated-key",
                        "tag.spellings-differ"));
    }

    private static void assertNoneFails(LateListing late, Set<String> rules) {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> new ReroutedCloud(cloud, late))) {
            Result result = target.suite(EmulatedTarget.allRules().stream()
                            .filter(rule -> rules.contains(rule.id().value()))
                            .toList())
                    .execute();

            assertThat(result.rules()).hasSameSizeAs(rules);
            assertThat(result.rules())
                    .extracting(RuleResult::id, RuleResult::verdict, RuleResult::reason)
                    .filteredOn(rule -> !rule.toList().contains(RuleVerdict.PASSED))
                    .isEmpty();
        }
    }
}
