package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** An endpoint refuses an instance whose disks still have unfinished snapshots of the image before, unless it is a repeat. */
final class BusyInstanceTest {

    private static final Refusal BUSY = new Refusal(403, "IncorrectDiskStatus.CreatingSnapshot", "A snapshot is made.");

    private final Set<Map<String, String>> sent = ConcurrentHashMap.newKeySet();

    @Test
    void no_rule_asks_an_instance_for_two_images_at_once() {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> new ReroutedCloud(cloud, this::call))) {
            Result result = target.suite(EmulatedTarget.allRules()).execute();

            assertThat(result.rules())
                    .filteredOn(rule ->
                            rule.reason().isPresent() && !rule.scenarios().isEmpty())
                    .extracting(RuleResult::id, RuleResult::reason)
                    .isEmpty();
        }
    }

    private Answer call(Cloud cloud, String key, String operation, Map<String, String> parameters) {
        boolean asked = operation.equals("CreateImage")
                && !parameters.getOrDefault("InstanceId", "").isEmpty();
        if (asked && isBusy(cloud, key, parameters) && !sent.contains(withAccount(key, parameters))) {
            return new Answer.Refused(BUSY);
        }
        Answer answer = cloud.call(key, operation, parameters);
        if (asked && answer instanceof Answer.Granted) {
            sent.add(withAccount(key, parameters));
        }
        return answer;
    }

    /** An image was made of it, and its snapshots are not finished yet. */
    private boolean isBusy(Cloud cloud, String key, Map<String, String> parameters) {
        boolean before =
                sent.stream().anyMatch(earlier -> earlier.get("InstanceId").equals(parameters.get("InstanceId")));
        Answer unfinished = cloud.call(
                key,
                "DescribeSnapshots",
                Map.of(
                        "RegionId", parameters.getOrDefault("RegionId", ""),
                        "InstanceId", parameters.get("InstanceId"),
                        "Status", "progressing"));
        return before
                && unfinished instanceof Answer.Granted granted
                && granted.body().parts().get("Snapshots") instanceof Node.Items list
                && !list.items().isEmpty();
    }

    private static Map<String, String> withAccount(String key, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("AccessKeyId", key);
        all.remove("Format");
        return all;
    }
}
