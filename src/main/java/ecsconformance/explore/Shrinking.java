package ecsconformance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
                for (String name : List.copyOf(request(step, place).cells().keySet())) {
                    tried(smallest.with(step, place, request(step, place).without(name)));
                }
            }
        }
    }

    private void values() {
        for (int step = 0; step < smallest.steps().size(); step++) {
            for (int place = 0; place < smallest.steps().get(step).size(); place++) {
                for (Map.Entry<String, String> plain : PLAINER.entrySet()) {
                    String cell = request(step, place).cells().getOrDefault(plain.getKey(), plain.getValue());
                    if (!FeatureValues.plain(cell).equals(plain.getValue())) {
                        tried(smallest.with(step, place, request(step, place).with(plain.getKey(), plain.getValue())));
                    }
                }
            }
        }
    }

    private Request request(int step, int place) {
        return smallest.steps().get(step).get(place);
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

    /**
     * Makes findings of what diverges: made smaller, told together where the cause is one, and sent three times more.
     *
     * @param again carries out a trial
     */
    record FindingShrinker(Access access, Function<Trial, Explorer.Judged> again) {

        private static final int MOST_TRIES = 60;
        private static final int MOST_TRIES_IN_SHARED_ACCOUNTS = 12;
        private static final int MOST_OF_A_KIND = 4;

        /** @param most more are not looked for */
        List<ExplorationFinding> of(List<Explorer.Judged> judged, int most) {
            Map<String, List<ExplorationFinding>> kinds = new LinkedHashMap<>();
            List<ExplorationFinding> found = new ArrayList<>();
            for (Explorer.Judged one : judged) {
                if (one.verdict().divergence().isEmpty()
                        || found.stream().filter(ExplorationFinding::steady).count() >= most) {
                    continue;
                }
                Divergence divergence = one.verdict().divergence().get();
                List<ExplorationFinding> kind =
                        kinds.computeIfAbsent(divergence.shape() + divergence.clauses(), key -> new ArrayList<>());
                Optional<ExplorationFinding> same = kind.stream()
                        .filter(it -> kind.size() >= MOST_OF_A_KIND
                                || ExplorationFinding.combination(one.recording(), divergence)
                                        .containsAll(it.combination()))
                        .findFirst();
                ExplorationFinding finding = same.isPresent() ? same.get().counted() : shrunk(one, divergence);
                same.ifPresent(it -> {
                    kind.remove(it);
                    found.remove(it);
                });
                Optional<ExplorationFinding> twin = found.stream()
                        .filter(it -> it.clauses().equals(finding.clauses())
                                && it.actual().equals(finding.actual())
                                && it.combination().equals(finding.combination()))
                        .findFirst();
                if (twin.isEmpty()) {
                    kind.add(finding);
                    found.add(finding);
                }
            }
            return found;
        }

        /** Makes a divergence smaller. In an account of others, accepted calls are not repeated more than is needed. */
        private ExplorationFinding shrunk(Explorer.Judged judged, Divergence divergence) {
            boolean creates = !divergence.shape().startsWith(JudgedCall.Kind.REFUSED.name());
            int tries = access.control() ? MOST_TRIES : creates ? 0 : MOST_TRIES_IN_SHARED_ACCOUNTS;
            Trial smallest = new Shrinking(judged.recording().trial(), divergence, tries, this::diverges).smallest();
            Explorer.Judged last = judged;
            boolean steady = true;
            for (int time = 0; time < 3 && steady; time++) {
                Explorer.Judged now = again.apply(smallest);
                steady = now.verdict().divergence().filter(divergence::isLike).isPresent();
                last = steady ? now : last;
            }
            return ExplorationFinding.finding(
                    last.recording(), last.verdict().divergence().orElse(divergence), steady, 1);
        }

        private Optional<Divergence> diverges(Trial trial) {
            return again.apply(trial).verdict().divergence();
        }
    }
}
