package ecsconformance.selftest;

import java.util.Optional;

/**
 * A deliberate defect of an emulator.
 *
 * @param breaks the fault, one sentence without a full stop
 * @param owner  id of the rule that must catch it
 * @param unseen the reason for which nothing that is documented shows it; empty where something does
 */
public record KnownDefect(String name, String breaks, String owner, Optional<String> unseen) {

    /** A defect that can be seen. */
    public KnownDefect(String name, String breaks, String owner) {
        this(name, breaks, owner, Optional.empty());
    }
}
