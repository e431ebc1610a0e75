package ecsconformance.emulator.behaviour;

import java.util.List;

/**
 * A deliberate defect: exactly one documented behaviour is broken.
 *
 * @param name   the rule area or check and the kind of defect, in kebab-case: {@code snapshot-age.missing}
 * @param breaks what goes wrong, one sentence without a full stop
 * @param owner  id of the rule that must catch it
 */
public record Defect(String name, String breaks, String owner, List<Change<?>> changes) {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+";

    public Defect {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("\"" + name + "\" is no area.kind in kebab-case");
        }
        changes = List.copyOf(changes);
    }

    public static Defect of(String name, String breaks, String owner, Change<?>... changes) {
        return new Defect(name, breaks, owner, List.of(changes));
    }
}
