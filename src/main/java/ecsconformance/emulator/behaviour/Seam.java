package ecsconformance.emulator.behaviour;

import java.util.function.UnaryOperator;

/**
 * A place at which the emulator's conduct can be altered without an edit there.
 *
 * @param name tells it from all others
 * @param <T>  the type of what stands there: checks, an operation, a way of answering
 */
public record Seam<T>(String name) {

    /** Puts something else there, made of what would stand there otherwise. */
    public Change<T> change(UnaryOperator<T> change) {
        return new Change<>(this, change);
    }
}
