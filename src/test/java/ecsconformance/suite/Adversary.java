package ecsconformance.suite;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.ReroutedCloud;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Lies at random: names what belongs to somebody else, loses answers, carries requests out later, grants deletes without
 * deleting, and gives small pages.
 */
final class Adversary implements ReroutedCloud.Calls {

    /** Stands in an answer that must get lost on its way. */
    static final String LOST = "AnswerThatGetsLost";

    private static final Map<String, String> MADE = Map.of(
            "CreateImage", "ImageId",
            "CreateSnapshot", "SnapshotId",
            "CreateDisk", "DiskId",
            "RunInstances", "InstanceId");
    private static final int[] PAGES = {1, 3, 10, 100};

    private final BiConsumer<Runnable, Duration> later;
    private volatile Map<String, List<String>> bystanders = Map.of();
    private volatile Random chance;
    private volatile int page = 100;

    /** @param later does something after a while */
    Adversary(BiConsumer<Runnable, Duration> later) {
        this.later = later;
    }

    /** From now on lies, as the seed has it. */
    void lie(long seed, Map<String, List<String>> idsOfOthers) {
        bystanders = idsOfOthers;
        Random random = new Random(seed);
        page = PAGES[random.nextInt(PAGES.length)];
        chance = random;
    }

    void beHonest() {
        chance = null;
        page = 100;
    }

    @Override
    public Answer call(Cloud cloud, String key, String operation, Map<String, String> parameters) {
        Random random = chance;
        if (operation.startsWith("Describe")) {
            Map<String, String> smaller = new HashMap<>(parameters);
            smaller.computeIfPresent("PageSize", (name, size) -> Integer.toString(Math.min(page, asNumber(size))));
            return cloud.call(key, operation, smaller);
        }
        if (random == null) {
            return cloud.call(key, operation, parameters);
        }
        int drawn = random.nextInt(100);
        if (MADE.containsKey(operation)) {
            return create(cloud, key, operation, parameters, drawn, random);
        }
        return operation.startsWith("Delete")
                ? delete(cloud, key, operation, parameters, drawn, random)
                : cloud.call(key, operation, parameters);
    }

    private Answer create(
            Cloud cloud, String key, String operation, Map<String, String> parameters, int drawn, Random random) {
        if (drawn < 5) {
            return lost();
        }
        if (drawn < 10) {
            return putOff(cloud, key, operation, parameters, random);
        }
        Answer answer = cloud.call(key, operation, parameters);
        if (drawn < 17 && answer instanceof Answer.Granted granted) {
            List<String> others = bystanders.get(MADE.get(operation));
            return foreign(operation, granted, others.get(random.nextInt(others.size())));
        }
        return drawn < 25 && answer instanceof Answer.Granted ? lost() : answer;
    }

    private static Answer foreign(String operation, Answer.Granted granted, String id) {
        return new Answer.Granted(
                operation.equals("RunInstances")
                        ? granted.body().with("InstanceIdSets", "InstanceIdSet", List.of(new Node.Text(id)))
                        : granted.body().with(MADE.get(operation), id));
    }

    private Answer delete(
            Cloud cloud, String key, String operation, Map<String, String> parameters, int drawn, Random random) {
        if (drawn < 10) {
            return new Answer.Granted(Node.Fields.none());
        }
        if (drawn < 20) {
            return new Answer.Refused(new Refusal(404, "InvalidId.NotFound", "It does not exist."));
        }
        if (drawn < 25) {
            return putOff(cloud, key, operation, parameters, random);
        }
        Answer answer = cloud.call(key, operation, parameters);
        return drawn < 30 ? lost() : answer;
    }

    private Answer putOff(Cloud cloud, String key, String operation, Map<String, String> parameters, Random random) {
        later.accept(() -> cloud.call(key, operation, parameters), Duration.ofMillis(100 + random.nextInt(700)));
        return lost();
    }

    private static Answer lost() {
        return new Answer.Granted(Node.Fields.none().with(LOST, true));
    }

    private static int asNumber(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 10;
    }
}
