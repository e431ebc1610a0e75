package ecsconformance.run.selection;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.fixture.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanTest {

    private static final List<Rule> RULES =
            RuleCatalogue.load(PlanTest.class.getClassLoader()).rules();

    @Test
    void every_scenario_sends_at_least_one_create_image() {
        Plan plan = Plan.of(RULES);

        assertThat(plan.operations().get("CreateImage")).isGreaterThanOrEqualTo(plan.scenarios());
    }

    @Test
    void every_fixture_is_needed_by_some_rule() {
        assertThat(Plan.of(RULES).fixtures()).containsOnlyKeys(Fixture.values());
    }

    @Test
    void the_needs_of_one_rule_are_told() {
        List<Rule> lock = RULES.stream()
                .filter(rule -> rule.id().value().equals("instance.security-lock"))
                .toList();

        Plan plan = Plan.of(lock);

        assertThat(plan.scenarios()).isEqualTo(1);
        assertThat(plan.fixtures().keySet()).containsExactly(Fixture.INSTANCE_SECURITY_LOCKED);
        assertThat(plan.operations()).containsEntry("CreateImage", 1L).containsEntry("DescribeImages", 1L);
    }

    @Test
    void each_resource_that_may_be_created_is_counted() {
        List<Rule> rules = RULES.stream()
                .filter(rule -> rule.id().value().equals("client-token.one-image"))
                .toList();

        Plan plan = Plan.of(rules);

        // Two requests one after the other by three methods, and again for an instance; sixteen at once by each.
        assertThat(plan.operations()).containsEntry("CreateImage", 4 * 2L + 3 * 16L);
        assertThat(plan.imagesAtOnce(1)).isEqualTo(16);
        assertThat(plan.imagesAtOnce(4)).isEqualTo(3 * 16 + 2);
        assertThat(plan.snapshots()).isEqualTo(3 * (2 + 2 + 16L));
    }
}
