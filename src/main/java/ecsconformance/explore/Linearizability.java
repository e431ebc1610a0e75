package ecsconformance.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Tells whether simultaneous calls were answered as if they had come one after the other: the search of Wing and Gong with
 * Lowe's memory of where it has been.
 *
 * @param <S> a state, which a call does not change but leads on from
 * @param <C> a call with its answer
 * @param after the states in which a call can leave one; none where its answer cannot come from there
 * @param key   equal for states from which everything that follows is the same
 */
record Linearizability<S, C>(
        ToLongFunction<C> begun,
        ToLongFunction<C> ended,
        BiFunction<S, C, Collection<S>> after,
        Function<S, Object> key) {

    /** A state that some of the calls have led to. */
    private record Reached<S>(BitSet done, S state) {}

    /** A place where the search has been: the calls that are done, and the key of the state. */
    private record Memory(BitSet done, Object key) {}

    /** All final states that some order of the calls leads to; none where no order explains the answers. */
    List<S> finals(List<C> calls, Collection<S> beginnings) {
        List<S> finals = new ArrayList<>();
        Set<Memory> seen = new HashSet<>();
        List<Reached<S>> open = new ArrayList<>();
        beginnings.forEach(state -> open.add(new Reached<>(new BitSet(), state)));
        while (!open.isEmpty()) {
            Reached<S> reached = open.remove(open.size() - 1);
            if (!seen.add(new Memory(reached.done(), key.apply(reached.state())))) {
                continue;
            }
            if (reached.done().cardinality() == calls.size()) {
                finals.add(reached.state());
                continue;
            }
            for (int place = calls.size() - 1; place >= 0; place--) {
                if (!reached.done().get(place) && mayBeNext(calls, reached.done(), place)) {
                    BitSet done = (BitSet) reached.done().clone();
                    done.set(place);
                    after.apply(reached.state(), calls.get(place))
                            .forEach(state -> open.add(new Reached<>(done, state)));
                }
            }
        }
        return finals;
    }

    /** A call cannot take effect after one that began only when it had been answered. */
    private boolean mayBeNext(List<C> calls, BitSet done, int place) {
        for (int other = 0; other < calls.size(); other++) {
            if (other != place
                    && !done.get(other)
                    && ended.applyAsLong(calls.get(other)) < begun.applyAsLong(calls.get(place))) {
                return false;
            }
        }
        return true;
    }
}
