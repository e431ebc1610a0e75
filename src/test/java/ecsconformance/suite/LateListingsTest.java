package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<String, Integer> looks = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12})
    void what_is_listed_late_fails_no_rule(int late) {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> new ReroutedCloud(cloud, listing(late)))) {
            Result result = target.suite(EmulatedTarget.allRules().stream()
                            .filter(rule -> RULES.contains(rule.id().value()))
                            .toList())
                    .execute();

            assertThat(result.rules())
                    .extracting(RuleResult::id, RuleResult::verdict, RuleResult::reason)
                    .filteredOn(rule -> !rule.toList().contains(RuleVerdict.PASSED))
                    .isEmpty();
        }
    }

    private ReroutedCloud.Calls listing(int late) {
        return (cloud, key, operation, parameters) -> {
            Answer answer = cloud.call(key, operation, parameters);
            if (!(answer instanceof Answer.Granted granted)) {
                return answer;
            }
            return switch (operation) {
                case "DescribeSnapshots" ->
                    new Answer.Granted(without(granted.body(), "Snapshots", "SnapshotId", late));
                case "DescribeImages" -> new Answer.Granted(without(granted.body(), "Images", "ImageId", late));
                default -> answer;
            };
        };
    }

    /** The listing without the items that have been asked for too few times. */
    private Node.Fields without(Node.Fields body, String wrapper, String id, int late) {
        if (!(body.parts().get(wrapper) instanceof Node.Items list)) {
            return body;
        }
        List<? extends Node> shown = list.items().stream()
                .filter(item -> looks.merge(((Node.Fields) item).parts().get(id).toString(), 1, Integer::sum) > late)
                .toList();
        return body.with(wrapper, list.item(), shown).with("TotalCount", shown.size());
    }
}
