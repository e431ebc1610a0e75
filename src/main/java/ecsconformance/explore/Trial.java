package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The calls that are made in one fresh account.
 *
 * @param kind  {@code request}, {@code sequence} or {@code race}
 * @param steps one after the other; the requests of one step are sent at once
 * @param state the fixture that the account itself is in, by its id; empty for an ordinary one
 */
record Trial(String kind, List<List<Request>> steps, String state) {

    /** The kind of a trial whose requests have nothing to do with each other. */
    static final String REQUEST = "request";

    Trial {
        steps = steps.stream().map(List::copyOf).toList();
    }

    static Trial of(List<Request> some) {
        return new Trial(REQUEST, some.stream().map(List::of).toList(), "");
    }

    /** Calls one after the other. */
    static Trial sequence(List<Request> some, String state) {
        return new Trial("sequence", some.stream().map(List::of).toList(), state);
    }

    List<Request> requests() {
        return steps.stream().flatMap(List::stream).toList();
    }

    int size() {
        return (int) requests().stream()
                .filter(request -> !request.operation().equals(Request.LOOK))
                .count();
    }

    /** The account's own state and every resource that a value refers to. */
    Set<Fixture> fixtures() {
        Set<Fixture> fixtures = new LinkedHashSet<>();
        Fixture.byId(state).ifPresent(fixtures::add);
        for (Request request : requests()) {
            request.cells().values().stream()
                    .map(FeatureValues::fixture)
                    .flatMap(Optional::stream)
                    .forEach(fixtures::add);
        }
        return fixtures;
    }

    /** The same without a part of its steps. */
    Trial without(int from, int to) {
        List<List<Request>> rest = new ArrayList<>(steps.subList(0, from));
        rest.addAll(steps.subList(to, steps.size()));
        return new Trial(kind, rest, state);
    }

    Trial with(UnaryOperator<Request> change) {
        return new Trial(
                kind,
                steps.stream().map(step -> step.stream().map(change).toList()).toList(),
                state);
    }

    Trial with(int step, List<Request> other) {
        List<List<Request>> changed = new ArrayList<>(steps);
        changed.set(step, other);
        return new Trial(kind, changed, state);
    }

    /** The part needed to come to a step. Requests of kind {@link #REQUEST} do not depend on those before them. */
    Trial showing(int step) {
        return new Trial(
                kind, kind.equals(REQUEST) ? steps.subList(step, step + 1) : steps.subList(0, step + 1), state);
    }

    /** Both trials, one after the other in one account. */
    Trial then(Trial other) {
        List<List<Request>> both = new ArrayList<>(steps);
        both.addAll(other.with(request -> request.renumbered(number -> number + steps.size()))
                .steps());
        return new Trial("sequence", both, state.isEmpty() ? other.state() : state);
    }

    /** The same without a burst. */
    Trial oneByOne() {
        Trial moved = with(request -> request.renumbered(
                step -> steps.subList(0, step).stream().mapToInt(List::size).sum()));
        return sequence(moved.requests(), state);
    }
}
