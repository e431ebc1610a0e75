package ecsconformance.emulator.behaviour;

import java.util.function.UnaryOperator;

/**
 * A part of the emulator that a defect or reading can replace without editing it.
 *
 * @param name tells it from all others
 * @param <T>  the type of this part: checks, an operation, a form of answers
 */
public record Seam<T>(String name) {

    /** Replaces this part. The function gets the part that the emulator would use otherwise. */
    public Change<T> change(UnaryOperator<T> change) {
        return new Change<>(this, change);
    }
}
