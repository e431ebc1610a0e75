package ecsconformance.emulator.behaviour;

import java.util.ArrayList;
import java.util.List;

/**
 * All changes to the emulator for one account, in the order in which they apply. Without changes, the emulator does
 * what is documented.
 */
public record Behaviour(List<Change<?>> changes) {

    /** As the page says, with the emulator's own choice in every reading. */
    public static final Behaviour DOCUMENTED = new Behaviour(List.of());

    public Behaviour {
        changes = List.copyOf(changes);
    }

    public Behaviour with(List<Change<?>> more) {
        List<Change<?>> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Behaviour(all);
    }

    /** The behaviour at the seam: the documented one, with all changes there. */
    public <T> T at(Seam<T> seam, T documented) {
        T value = documented;
        for (Change<?> change : changes) {
            value = change.at(seam, value);
        }
        return value;
    }
}
