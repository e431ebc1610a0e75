package ecsconformance.steps;

import ecsconformance.wire.Format;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the target is known to offer, found before the first scenario.
 *
 * @param operations   the operations it answers
 * @param styles       the ways of travelling it understands, at least one; the first is the default
 * @param claimed      the ways of travelling that the target file claims; empty where it says nothing
 * @param imageReady   how long an image may take to become Available
 * @param pollInterval the longest pause between two looks
 */
public record Offer(
        Set<String> operations,
        List<WireStyle> styles,
        List<WireStyle> claimed,
        Duration imageReady,
        Duration pollInterval) {

    public Offer {
        operations = Set.copyOf(operations);
        styles = List.copyOf(styles);
        claimed = List.copyOf(claimed);
    }

    /** Whether the target file claims other ways of travelling, but not this one. */
    boolean rulesOut(WireStyle style) {
        return !claimed.isEmpty()
                && claimed.stream()
                        .noneMatch(claim -> claim.verb() == style.verb()
                                && claim.signature() == style.signature()
                                && (claim.format() == style.format() || style.format() == Format.UNSTATED));
    }

    boolean claimsV3() {
        return claimed.stream().anyMatch(claim -> claim.signature() == SignatureVersion.V3);
    }

    public boolean has(String operation) {
        return operations.contains(operation);
    }
}
