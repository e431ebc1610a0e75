package ecsconformance.emulator.behaviour;

import java.util.function.UnaryOperator;

/** A function that replaces one part of the emulator, named by its seam. */
public record Change<T>(Seam<T> seam, UnaryOperator<T> change) {

    /** The value changed, where it stands at this change's seam. */
    @SuppressWarnings("unchecked")
    <S> S at(Seam<S> place, S value) {
        return seam.equals(place) ? (S) change.apply((T) value) : value;
    }
}
