package ecsconformance.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a trial that diverges smaller, as long as it still diverges alike: fewer steps, fewer parameters, plainer values. */
final class Shrinking {

    private static final Map<String, String> PLAINER = Map.of(
            "ImageName", "a unique name",
            "Description", "2 letters",
            "DiskDeviceMapping.2.Size", "20",
            "DiskDeviceMapping.3.Size", "20");

    private final Function<Trial, Optional<Divergence>> attempt;
    private final Divergence wanted;
    private int left;
    private Trial smallest;
    private Divergence found;

    /** @param most the greatest number of attempts */
    Shrinking(Trial trial, Divergence wanted, int most, Function<Trial, Optional<Divergence>> attempt) {
        this.attempt = attempt;
        this.wanted = wanted;
        this.left = most;
        this.found = wanted;
        this.smallest = new Trial(trial.kind(), trial.steps().subList(0, wanted.step() + 1), trial.state());
    }

    Trial smallest() {
        steps();
        bursts();
        parameters();
        values();
        return smallest;
    }

    /** The last step alone comes first: most divergences need no more. References to a step move with it. */
    private void steps() {
        if (smallest.steps().size() > 1) {
            removed(0, smallest.steps().size() - 1);
        }
        for (int size = smallest.steps().size() / 2; size > 0; size /= 2) {
            for (int from = smallest.steps().size() - size; from >= 0; from--) {
                removed(from, size);
            }
        }
    }

    private void removed(int from, int size) {
        if (from + size <= smallest.steps().size() && size < smallest.steps().size()) {
            tried(renumbered(smallest.without(from, from + size), from, size));
        }
    }

    private static Trial renumbered(Trial trial, int removed, int size) {
        List<List<Request>> steps = trial.steps().stream()
                .map(step -> step.stream()
                        .map(request -> request.renumbered(
                                number -> number < removed ? number : number < removed + size ? -2 : number - size))
                        .toList())
                .toList();
        return new Trial(trial.kind(), steps, trial.state());
    }

    private void bursts() {
        for (int step = 0; step < smallest.steps().size(); step++) {
            int at = step;
            while (smallest.steps().get(at).size() > 2
                    && tried(smallest.with(
                            at,
                            smallest.steps()
                                    .get(at)
                                    .subList(0, smallest.steps().get(at).size() - 1)))) {
                continue;
            }
        }
    }

    private void parameters() {
        for (int step = smallest.steps().size() - 1; step >= 0; step--) {
            for (int place = 0; place < smallest.steps().get(step).size(); place++) {
                for (String name : List.copyOf(
                        smallest.steps().get(step).get(place).cells().keySet())) {
                    Request request = smallest.steps().get(step).get(place);
                    tried(smallest.with(step, place, request.without(name)));
                }
            }
        }
    }

    private void values() {
        for (int step = 0; step < smallest.steps().size(); step++) {
            for (int place = 0; place < smallest.steps().get(step).size(); place++) {
                for (Map.Entry<String, String> plain : PLAINER.entrySet()) {
                    Request request = smallest.steps().get(step).get(place);
                    if (request.cells().containsKey(plain.getKey())
                            && !FeatureValues.plain(request.cells().get(plain.getKey()))
                                    .equals(plain.getValue())) {
                        tried(smallest.with(step, place, request.with(plain.getKey(), plain.getValue())));
                    }
                }
            }
        }
    }

    private boolean tried(Trial smaller) {
        if (left <= 0 || smaller.size() == 0) {
            return false;
        }
        left--;
        Optional<Divergence> divergence = attempt.apply(smaller);
        boolean like = divergence.filter(wanted::isLike).isPresent();
        if (like) {
            found = divergence.get();
            smallest = new Trial(smaller.kind(), smaller.steps().subList(0, found.step() + 1), smaller.state());
        }
        return like;
    }
}
