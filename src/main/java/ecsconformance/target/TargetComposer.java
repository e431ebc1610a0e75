package ecsconformance.target;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one Target of flags, environment, target file and defaults, in this precedence. */
public final class TargetComposer {

    /**
     * The target, or nothing where nothing names an endpoint and the embedded emulator is meant.
     *
     * @param fixtureIds every fixture id a target file may declare
     * @throws TargetProblems with everything that is wrong, at once
     */
    public Optional<Target> compose(TargetFlags flags, Map<String, String> environment, Set<String> fixtureIds) {
        throw new UnsupportedOperationException("composing comes in the next commit");
    }
}
