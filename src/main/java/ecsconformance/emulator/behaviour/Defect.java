package ecsconformance.emulator.behaviour;

import java.util.List;
import java.util.Optional;

/**
 * A deliberate defect: exactly one documented behaviour is broken.
 *
 * @param name   the rule area or check and the kind of defect, in kebab-case: {@code snapshot-age.missing}
 * @param breaks the fault in one sentence without a full stop
 * @param owner  id of the rule that must catch it
 * @param unseen the reason for which nothing documented shows it, where that is so; it is listed and changes nothing
 */
public record Defect(String name, String breaks, String owner, List<Change<?>> changes, Optional<String> unseen) {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+";

    public Defect {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("\"" + name + "\" is no area.kind in kebab-case");
        }
        changes = List.copyOf(changes);
    }

    public static Defect of(String name, String breaks, String owner, Change<?>... changes) {
        return new Defect(name, breaks, owner, List.of(changes), Optional.empty());
    }

    /** A defect that no caller of the documented operations can see, because of the reason. */
    public static Defect unobservable(String name, String breaks, String owner, String reason) {
        return new Defect(name, breaks, owner, List.of(), Optional.of(reason));
    }
}
