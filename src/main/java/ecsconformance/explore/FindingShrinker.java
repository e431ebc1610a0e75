package ecsconformance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
                            || FindingText.combination(one.recording(), divergence)
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
        return FindingText.finding(last.recording(), last.verdict().divergence().orElse(divergence), steady, 1);
    }

    private Optional<Divergence> diverges(Trial trial) {
        return again.apply(trial).verdict().divergence();
    }
}
