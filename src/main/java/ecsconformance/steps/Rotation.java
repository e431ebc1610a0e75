package ecsconformance.steps;

import ecsconformance.wire.WireStyle;

/** Chooses the style in which a scenario's calls travel, so that a run exercises all styles at no extra cost. */
@FunctionalInterface
public interface Rotation {

    /** The style of the scenario at {@code features/….feature:LINE}; always the same for the same run. */
    WireStyle styleOf(String location);
}
