package ecsconformance.selftest;

import java.util.Optional;

/**
 * A way in which an emulator can be made to break the documentation.
 *
 * @param breaks what goes wrong, one sentence without a full stop
 * @param owner  id of the rule that must catch it
 * @param unseen why nothing that is documented shows it, where that is so
 */
public record KnownDefect(String name, String breaks, String owner, Optional<String> unseen) {

    /** One that can be seen. */
    public KnownDefect(String name, String breaks, String owner) {
        this(name, breaks, owner, Optional.empty());
    }
}
