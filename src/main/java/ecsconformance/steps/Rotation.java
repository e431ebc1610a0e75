package ecsconformance.steps;

import ecsconformance.wire.WireStyle;

/** Which style a scenario's calls travel in, so that a run exercises all of them at no extra cost. */
@FunctionalInterface
public interface Rotation {

    /** The style of the scenario at {@code features/….feature:LINE}; always the same for the same run. */
    WireStyle styleOf(String location);
}
