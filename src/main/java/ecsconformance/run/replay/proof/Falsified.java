package ecsconformance.run.replay.proof;

import ecsconformance.wire.Reply;
import java.util.Map;

/**
 * One fact of a scenario's record made false.
 *
 * @param fact    the fact as it is now, in words
 * @param replies the answers that say so, by the ids of their exchanges; none where the record shows nothing of the fact
 */
public record Falsified(String fact, Map<String, Reply> replies) {

    public Falsified {
        replies = Map.copyOf(replies);
    }
}
