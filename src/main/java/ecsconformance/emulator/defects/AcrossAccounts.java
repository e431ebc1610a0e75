package ecsconformance.emulator.defects;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.check.Refusals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Changes that defects and readings make beyond one account; they stand in front of the accounts, which know nothing of them. */
public final class AcrossAccounts implements ReroutedCloud.Calls {

    /** Tells whether a ClientToken is known in all accounts that behave so. */
    static final Seam<Boolean> SHARED_TOKENS = new Seam<>("owner of a ClientToken");

    private static final int LONGEST_KEY = 128;

    private final Map<String, Use> uses = new ConcurrentHashMap<>();

    private record Use(Map<String, String> parameters, Answer answer) {}

    @Override
    public Answer call(Cloud cloud, String accessKeyId, String operation, Map<String, String> parameters) {
        String token = parameters.get("ClientToken");
        if (token == null
                || !operation.equals("CreateImage")
                || !cloud.behaviour(accessKeyId).at(SHARED_TOKENS, false)) {
            return cloud.call(accessKeyId, operation, parameters);
        }
        Use known = uses.get(token);
        if (known != null) {
            return known.parameters().equals(parameters) ? known.answer() : new Answer.Refused(Refusals.TOKEN_CONFLICT);
        }
        Answer answer = cloud.call(accessKeyId, operation, parameters);
        if (answer instanceof Answer.Granted) {
            uses.put(token, new Use(Map.copyOf(parameters), answer));
        }
        return answer;
    }

    /** A key that goes on where one ends is unknown; how it is refused is chosen with the one that it begins with. */
    @Override
    public Behaviour behaviour(Cloud cloud, String accessKeyId) {
        return IntStream.rangeClosed(1, Math.min(accessKeyId.length(), LONGEST_KEY))
                .mapToObj(length -> accessKeyId.substring(0, length))
                .filter(key -> cloud.principal(key).isPresent())
                .reduce((shorter, longer) -> longer)
                .map(cloud::behaviour)
                .orElse(Behaviour.DOCUMENTED);
    }
}
